import { type Parsed, type Parser, wrong } from '../exchange/values/parsed.ts'
import { compact } from '../exchange/values/plain-text.ts'
import { type Mark, parsePoints } from './sheet.ts'

const grades = new Set(['优秀', '优', '良好', '良', '中等', '中', '合格', '及格', '不合格', '不及格', '通过', '未通过', 'A', 'B', 'C', 'D'])

/** Points in tenths. A grade can't be turned into points. */
export const parseScore: Parser<number> = ({ text }): Parsed<number> => {
  const plain = compact(text).replace(/分$/, '')
  if (plain === '') return { value: null }
  if (grades.has(plain.toUpperCase())) return wrong(`“${text}”是等级，这个班次按分数算成绩`, '请填 0 到 100 的分数')
  const points = parsePoints(plain)
  return points === undefined ? wrong(`“${text}”不是 0 到 100 的分数`, '请填 0 到 100 的分数，最多一位小数') : { value: points }
}

const marksBySpelling: Readonly<Record<Mark, readonly string[]>> = {
  出勤: ['√', '✓', '✔', '☑', '出勤', '到', '已到', '签到', '已签到', '到会', '参加', '1', '是', '迟到', '早退'],
  请假: ['请假', '假', '事假', '病假', '公假', '产假', '婚假', '△', '▲'],
  缺勤: ['缺勤', '缺', '缺席', '缺课', '旷', '旷课', '旷训', '未到', '未签到', '没到', '×', '✗', '✘', 'X', '0', '否'],
}
const markOf = new Map(Object.entries(marksBySpelling).flatMap(([mark, words]) => words.map((word) => [word, mark as Mark] as const)))

/** √, 出勤, 请假, 旷 … in any usual spelling; an empty cell says nothing. */
export const parseMark: Parser<Mark> = ({ text }): Parsed<Mark> => {
  const plain = compact(text).toUpperCase()
  if (plain === '') return { value: null }
  const mark = markOf.get(plain)
  return mark ? { value: mark } : wrong(`“${text}”看不出是出勤、请假还是缺勤`, '请填“出勤”“请假”“缺勤”，或 √、△、×')
}
