import { IconBuildingCommunity, IconCalendarEvent, type IconSchool, IconSettings } from '@tabler/icons-react'

export type NavigationItem = { to: string; label: string; icon: typeof IconSchool }

/** The rooms of the program, in the order of the clerk's year. */
export const navigation: readonly { label: string; items: readonly NavigationItem[] }[] = [
  { label: '基础库', items: [{ to: '/schools', label: '学校', icon: IconBuildingCommunity }] },
  { label: '培训', items: [{ to: '/programs', label: '年度计划', icon: IconCalendarEvent }] },
  { label: '系统', items: [{ to: '/settings', label: '设置', icon: IconSettings }] },
]
