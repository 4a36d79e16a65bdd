import type { WordList } from '../exchange/values/word.ts'
import { type HoursCategory, hoursCategories } from './categories.ts'

/** What senders and platforms call a category. A word that could be two of them (新教师) is in no list: then a person is asked. */
const otherWords: Readonly<Record<HoursCategory, readonly string[]>> = {
  ethics: ['师德师风', '师德教育', '师德培训', '师德修养', '师德与法治'],
  schoolBased: ['校本研修', '校本培训', '校本教研', '校本学时', '学校级', '校级'],
  allStaff: ['全员培训', '公共课', '公需课', '公需科目', '公需'],
  online: ['远程', '远程培训', '远程学时', '网络研修', '网络培训', '线上', '线上研修', '在线学习'],
  itUplift: ['信息技术应用能力', '信息技术应用能力提升', '信息技术', '能力提升工程2.0', '信息化'],
  cloudClass: ['智慧课堂', '空中课堂'],
  principalQualification: ['校长任职资格', '任职资格培训', '校长任职'],
  inPostPrincipal: ['校长提高', '在职校长', '校长提高培训'],
  seniorStudy: ['骨干校长', '校长高级研修', '校长高研'],
  middleManager: ['中层', '中层管理', '中层干部培训'],
  inductionResidential: ['新教师集中', '新教师集中培训', '新教师入职集中'],
  inductionAtSchool: ['新教师校本', '新教师校本研修', '新教师入职校本'],
  youngBackbone: ['青年骨干教师', '青年骨干培训'],
  distinguished: ['名师', '名优', '名师培训'],
  weakSubject: ['薄弱学科教师', '薄弱学科培训'],
  kindergartenSkills: ['幼儿教师技能', '幼师技能', '幼儿教师'],
  headTeacher: ['班主任培训', '班主任能力', '班主任研修'],
}

/** Label → its other spellings, as cells are read. */
export const categoryWords: WordList = Object.fromEntries(
  Object.entries(hoursCategories).map(([code, label]) => [label, otherWords[code as HoursCategory]]),
)

const byLabel = new Map(Object.entries(hoursCategories).map(([code, label]) => [label as string, code as HoursCategory]))

export function categoryOfLabel(label: string): HoursCategory | undefined {
  return byLabel.get(label)
}
