import { compact } from '../exchange/values/plain-text.ts'
import type { WordList } from '../exchange/values/word.ts'
import { teacherWords } from '../teachers/words.ts'
import type { TitleLevel } from './levels.ts'

/** How lists write the level of a title, and how the title then begins. */
export const titleLevelWords = {
  国家级: ['国家', '部级'],
  省级: ['省', '省部级'],
  市级: ['市', '地市级', '设区市级', '地级市'],
  县级: ['县', '区县级', '县区级', '县市区级', '县（市、区）级', '区', '区级'],
  校级: ['校', '学校级'],
} as const satisfies Record<TitleLevel, readonly string[]> & WordList

/** What became of a title: it stands, or it was taken back. A recheck that was not passed takes nothing back by itself: that is for a person to say. */
export const titleStateWords = {
  有效: ['在册', '合格', '优秀', '良好', '通过', '复检合格', '保留', '是', '正常'],
  撤销: ['取消', '已撤销', '已取消', '撤销称号', '取消称号', '退出', '否', '失效'],
} as const satisfies WordList

/** 特级教师 and the like: titles whose level is not a part of their name. */
const bareTitles: ReadonlySet<string> = new Set(Object.keys(teacherWords.title).filter((title) => levelOf(title) === null))
/** 骨干教师, 名师: what is left of the usual titles without their level. */
const usualRests: ReadonlySet<string> = new Set(Object.keys(teacherWords.title).map((title) => title.slice(beginning(title)?.length ?? 0)))

/** A title as it is called, with its level in front unless it is a name of its own, and the level that the name or else the column says. */
export function nameTitle(written: string, level: TitleLevel | null): { name: string; level: TitleLevel | null } {
  const name = compact(written)
  const own = levelOf(name)
  if (own !== null) return { name, level: own }
  const short = (Object.keys(titleLevelWords) as TitleLevel[]).find((one) => one[0] === name[0] && usualRests.has(name.slice(1)))
  if (short && (level === null || level === short)) return { name: `${short}${name.slice(1)}`, level: short }
  if (level === null || bareTitles.has(name)) return { name, level }
  return { name: `${level}${name}`, level }
}

/** The level with which a name begins. */
export function levelOf(name: string): TitleLevel | null {
  return beginning(name)?.level ?? null
}

/** What the title is called without its level, so that 县级骨干教师, 区县级骨干教师 and 骨干教师 are known as one. */
export function restOfTitle(name: string): string {
  return name.slice(beginning(name)?.length ?? 0) || name
}

/** Whether the title is one of the usual ones, of whatever level. */
export function isUsualTitle(name: string): boolean {
  return usualRests.has(restOfTitle(name))
}

/** The longest word for a level that a name begins with; single characters (校长, 市民) say nothing. */
function beginning(name: string): { level: TitleLevel; length: number } | undefined {
  const found = Object.entries(titleLevelWords).flatMap(([level, others]) =>
    [level, ...others]
      .filter((word) => word.length > 1 && name.startsWith(word))
      .map((word) => ({ level: level as TitleLevel, length: word.length })),
  )
  return found.toSorted((a, b) => b.length - a.length)[0]
}
