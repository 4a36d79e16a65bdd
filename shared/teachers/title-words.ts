import { compact } from '../exchange/values/plain-text.ts'
import type { WordList } from '../exchange/values/word.ts'
import { teacherWords } from './words.ts'

/** How lists write the level of a title, and how the title then begins. */
export const titleLevels = {
  国家级: ['国家', '部级'],
  省级: ['省', '省部级'],
  市级: ['市', '地市级', '设区市级', '地级市'],
  县级: ['县', '区县级', '县区级', '县市区级', '县（市、区）级'],
  校级: ['校', '学校级'],
} as const satisfies WordList

/** What became of a title: it stands, or it was taken back. A recheck that was not passed takes nothing back by itself: that is for a person to say. */
export const titleStates = {
  有效: ['在册', '合格', '优秀', '良好', '通过', '复检合格', '保留', '是', '正常'],
  撤销: ['取消', '已撤销', '已取消', '撤销称号', '取消称号', '退出', '否', '失效'],
} as const satisfies WordList

const known: ReadonlySet<string> = new Set(Object.keys(teacherWords.title))

/** A title with its level in front, unless it says one itself or is a name of its own (特级教师). */
export function titleOfLevel(title: string, level: string | undefined): string {
  const name = compact(title)
  if (level === undefined || known.has(name) || startsWithLevel(name)) return name
  return `${level}${name}`
}

/** The titles of one teacher, as the registry keeps them in one text. */
export function splitTitles(text: string | null): string[] {
  return text === null ? [] : text.split('、').filter((title) => title !== '')
}

function startsWithLevel(name: string): boolean {
  return Object.entries(titleLevels).some(([level, others]) => [level, ...others].some((word) => word.length > 1 && name.startsWith(word)))
}
