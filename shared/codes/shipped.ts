import { cohortModes } from '../cohorts/model.ts'
import { hoursCategories } from '../hours/categories.ts'
import { teacherWords } from '../teachers/words.ts'
import { type CodeListId, noTitle } from './lists.ts'

type Codes = Readonly<Record<string, string>>

/**
 * What the program ships (sheet 基础信息 of the national system's templates). Nobody has published the codes of 培训类别 and 培训方式: there our own
 * word stands until the office has looked. A word without a line is not known there (借调 may be 201 or 202) and stays open.
 */
const shipped: Readonly<Record<CodeListId, Codes>> = {
  nationalCategory: themselves(Object.values(hoursCategories)),
  nationalMode: themselves(cohortModes),
  nationalDocument: {
    居民身份证: '1-居民身份证',
    港澳台居民居住证: 'Z-其他',
    港澳居民来往内地通行证: 'Z-其他',
    台湾居民来往大陆通行证: '8-台湾居民来往大陆通行证',
    外国人永久居留身份证: '9-境外永久居住证',
    护照: 'A-护照',
    其他: 'Z-其他',
  },
  nationalRegion: { 居民身份证: '156-中国', 台湾居民来往大陆通行证: '158-台湾' },
  nationalSex: { 男: '1-男', 女: '2-女' },
  nationalStatus: {
    在职: '100-在本单位任职',
    长病假: '203-长病假',
    进修: '204-进修',
    交流轮岗: '205-交流轮岗',
    产假: '299-其他',
  },
  nationalBackbone: { [noTitle]: '否', ...Object.fromEntries(Object.keys(teacherWords.title).map((title) => [title, '是'])) },
}

export function shippedCode(list: CodeListId, word: string): string | null {
  const codes = shipped[list]
  return Object.hasOwn(codes, word) ? (codes[word] ?? null) : null
}

function themselves(words: readonly string[]): Codes {
  return Object.fromEntries(words.map((word) => [word, word]))
}
