/** What the demonstration county is made of. The places exist nowhere and the people are nobody. */
export const towns = ['云溪', '柳湾', '石桥', '青坪', '大河', '白塔', '枫林', '马头', '双泉', '古渡'] as const
export const villages = ['前坡', '后营', '东涧', '西岭', '南窑', '北塘', '上庄'] as const

export const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
] as const
export const compoundSurnames = ['欧阳', '诸葛', '上官', '司马'] as const
export const givenCharacters = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰红梅雪琳晨阳宇浩然思雨嘉佳欣怡梦瑶子涵博文志远建国晓东海燕春秋冬月云飞翔睿哲诗琪雅婷凤珍珠莲惠琴洁莉薇颖慧',
] as const

export const subjectsOf = {
  学前: ['学前教育'],
  小学: ['语文', '语文', '语文', '数学', '数学', '英语', '科学', '道德与法治', '体育与健康', '音乐', '美术', '信息科技'],
  初中: ['语文', '数学', '英语', '物理', '化学', '生物学', '历史', '地理', '道德与法治', '体育与健康', '音乐', '美术', '信息科技'],
  高中: ['语文', '数学', '英语', '物理', '化学', '生物学', '历史', '地理', '思想政治', '体育与健康', '信息技术'],
} as const
export type Stage = keyof typeof subjectsOf

export const weakSubjects: readonly string[] = ['音乐', '美术', '体育与健康', '科学', '信息科技', '信息技术']

/** The lines of each year's plan: name, hours category, whom it is for, hours in tenths, cohorts a year. */
export const planLines = [
  { name: '暑期师德专题培训', category: 'ethics', audience: '全体教师', hours: 120, cohorts: 2, people: '200人', department: '师训科' },
  {
    name: '学科教学能力提升培训',
    category: 'allStaff',
    audience: '中小学教师',
    hours: 180,
    cohorts: 4,
    people: '120－160',
    department: '教研室',
  },
  {
    name: '信息技术应用能力提升培训',
    category: 'itUplift',
    audience: '遴选教师',
    hours: 240,
    cohorts: 2,
    people: '80人左右',
    department: '电教中心',
  },
  { name: '班主任专业能力培训', category: 'headTeacher', audience: '班主任', hours: 240, cohorts: 2, people: '100', department: '德育科' },
  {
    name: '新教师入职集中培训',
    category: 'inductionResidential',
    audience: '新教师',
    hours: 420,
    cohorts: 1,
    people: '待定',
    department: '师训科',
  },
  {
    name: '薄弱学科教师培训',
    category: 'weakSubject',
    audience: '音体美、科学、信息科技教师',
    hours: 180,
    cohorts: 2,
    people: '60－80',
    department: '教研室',
  },
  {
    name: '幼儿教师专业技能培训',
    category: 'kindergartenSkills',
    audience: '幼儿园教师',
    hours: 240,
    cohorts: 1,
    people: '60人',
    department: '学前科',
  },
  {
    name: '中层干部管理能力培训',
    category: 'middleManager',
    audience: '学校中层干部',
    hours: 240,
    cohorts: 1,
    people: '60',
    department: '组人科',
  },
  {
    name: '校长提高培训',
    category: 'inPostPrincipal',
    audience: '在职校长、园长',
    hours: 300,
    cohorts: 1,
    people: '40',
    department: '组人科',
  },
] as const

export const topics = [
  '课程标准解读',
  '课堂教学观摩',
  '案例研讨',
  '专题讲座',
  '分组实践',
  '成果汇报',
  '教学设计工作坊',
  '教育法规与师德',
] as const
export const pairingGoals = '一年内上汇报课两次，完成教学反思不少于五篇，期末能独立承担教学任务。'
