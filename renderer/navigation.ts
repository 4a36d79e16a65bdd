import {
  IconArrowsExchange,
  IconBook2,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconCertificate,
  IconClipboardList,
  IconClipboardX,
  IconFileExport,
  IconFileImport,
  IconHistory,
  IconHomeStar,
  IconLayout,
  IconLayoutDashboard,
  IconListNumbers,
  IconMailForward,
  IconNotebook,
  IconPrinter,
  IconRosetteDiscountCheck,
  IconRulerMeasure,
  type IconSchool,
  IconSettings,
  IconShieldCheck,
  IconStack2,
  IconTemplate,
  IconUserQuestion,
  IconUsers,
  IconUsersGroup,
  IconUsersPlus,
} from '@tabler/icons-react'

export type NavigationItem = { to: string; label: string; icon: typeof IconSchool }

/** The rooms of the program, in the order of the clerk's year. */
export const navigation: readonly { label: string; items: readonly NavigationItem[] }[] = [
  { label: '', items: [{ to: '/', label: '工作台', icon: IconLayoutDashboard }] },
  {
    label: '基础库',
    items: [
      { to: '/schools', label: '学校', icon: IconBuildingCommunity },
      { to: '/teachers', label: '教师', icon: IconUsers },
    ],
  },
  {
    label: '培训',
    items: [
      { to: '/programs', label: '年度计划', icon: IconCalendarEvent },
      { to: '/cohorts', label: '班次', icon: IconUsersPlus },
    ],
  },
  {
    label: '证书',
    items: [
      { to: '/certificates', label: '证书', icon: IconCertificate },
      { to: '/numbering', label: '编号与空白证书', icon: IconListNumbers },
      { to: '/verification', label: '证书查验', icon: IconShieldCheck },
    ],
  },
  {
    label: '打印',
    items: [
      { to: '/documents', label: '打印文书', icon: IconPrinter },
      { to: '/jobs', label: '打印任务', icon: IconStack2 },
      { to: '/layouts', label: '证书样式', icon: IconLayout },
      { to: '/printing', label: '打印校准', icon: IconRulerMeasure },
    ],
  },
  {
    label: '学时',
    items: [
      { to: '/hours', label: '学时台账', icon: IconNotebook },
      { to: '/shortages', label: '未达标名单', icon: IconClipboardX },
    ],
  },
  {
    label: '登记',
    items: [
      { to: '/registration', label: '年度登记', icon: IconRosetteDiscountCheck },
      { to: '/booklets', label: '继续教育证书', icon: IconBook2 },
    ],
  },
  {
    label: '活动',
    items: [
      { to: '/pairings', label: '师徒结对', icon: IconUsersGroup },
      { to: '/bases', label: '基地与工作室', icon: IconHomeStar },
    ],
  },
  {
    label: '导入',
    items: [
      { to: '/import', label: '数据导入', icon: IconFileImport },
      { to: '/waiting', label: '待匹配', icon: IconUserQuestion },
      { to: '/batches', label: '导入批次', icon: IconHistory },
      { to: '/packs', label: '学校填报', icon: IconMailForward },
    ],
  },
  {
    label: '上报',
    items: [
      { to: '/reports', label: '报表导出', icon: IconFileExport },
      { to: '/templates', label: '上级模板', icon: IconTemplate },
      { to: '/exports', label: '导出登记', icon: IconClipboardList },
      { to: '/codes', label: '代码对照', icon: IconArrowsExchange },
    ],
  },
  {
    label: '系统',
    items: [{ to: '/settings', label: '设置', icon: IconSettings }],
  },
]
