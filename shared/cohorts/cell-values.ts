import { type Parsed, type Parser, parsed, type Remark, wrong } from '../exchange/values/parsed.ts'
import { compact } from '../exchange/values/plain-text.ts'
import { saysNothing } from '../exchange/values/says-nothing.ts'
import { type Mark, parsePoints } from './sheet.ts'

const grades = new Set(['优秀', '优', '良好', '良', '中等', '中', '合格', '及格', '不合格', '不及格', '通过', '未通过', 'A', 'B', 'C', 'D'])

const unexamined: Readonly<Record<string, readonly string[]>> = {
  没有参加: ['缺考', '缺', '缺席', '未考', '未参加', '未参加考试', '弃考', '旷考', '没考', '未交', '未提交', '缺交'],
  免考: ['免考', '免试', '免修', '免'],
  以后再考: ['缓考', '缓', '补考', '待补考', '待考'],
  作弊或违纪: ['作弊', '违纪', '舞弊', '取消成绩', '成绩无效'],
}
const whyUnexamined = new Map(Object.entries(unexamined).flatMap(([why, words]) => words.map((word) => [word, why] as const)))

/** Points in tenths; a word that says why there are none leaves the score as it is, and is told. A grade can't be turned into points. */
export const parseScore: Parser<number> = ({ text }): Parsed<number> => {
  const plain = compact(text).replace(/分$/, '')
  if (plain === '') return { value: null }
  const why = whyUnexamined.get(plain.replace(/[()（）]/g, '')) ?? (saysNothing(plain) ? '没有成绩' : undefined)
  if (why !== undefined) return { value: null, warnings: [withoutScore(text, why)] }
  if (grades.has(plain.toUpperCase())) return wrong(`“${text}”是等级，这个班次按分数算成绩`, '请填 0 到 100 的分数')
  const points = parsePoints(plain)
  return points === undefined ? wrong(`“${text}”不是 0 到 100 的分数`, '请填 0 到 100 的分数，最多一位小数') : { value: points }
}

function withoutScore(text: string, why: string): Remark {
  const isZero = why === '作弊或违纪' || why === '没有参加'
  const advice = isZero ? '这一项不写入，其余照常；按 0 分算的，请填 0' : '这一项不写入，其余照常；有了分数再导入'
  return { message: `“${text.trim()}”表示${why}，这一项没有分数`, advice }
}

const marksBySpelling: Readonly<Record<Mark, readonly string[]>> = {
  出勤: ['√', '✓', '✔', '☑', '出勤', '到', '已到', '签到', '已签到', '到会', '参加', '1', '是', '迟到', '迟', '早退', '迟到早退'],
  请假: ['请假', '假', '事假', '事', '病假', '病', '公假', '公差', '公出', '出差', '丧假', '产假', '婚假', '△', '▲'],
  缺勤: ['缺勤', '缺', '缺席', '缺课', '旷', '旷课', '旷训', '未到', '未签到', '没到', '×', '✗', '✘', 'X', '0', '否'],
}
const markOf = new Map(Object.entries(marksBySpelling).flatMap(([mark, words]) => words.map((word) => [word, mark as Mark] as const)))

/** Words that say more than is kept of them. */
const loosely: Readonly<Record<string, string>> = Object.fromEntries([
  ...['迟到', '迟', '早退', '迟到早退'].map((word) => [word, '考勤不记迟到和早退；按缺勤算的，请改填“缺勤”'] as const),
  ...['公假', '公差', '公出', '出差'].map((word) => [word, '按出勤算的，请改填“出勤”'] as const),
])

/** √, 出勤, 请假, 旷 … in any usual spelling; an empty cell says nothing. */
export const parseMark: Parser<Mark> = ({ text }): Parsed<Mark> => {
  const plain = compact(text).toUpperCase()
  if (plain === '') return { value: null }
  const mark = markOf.get(plain)
  const advice = Object.hasOwn(loosely, plain) ? loosely[plain] : undefined
  if (mark && advice) return parsed(mark, { message: `“${text.trim()}”记作${mark}`, advice })
  return mark ? { value: mark } : wrong(`“${text}”看不出是出勤、请假还是缺勤`, '请填“出勤”“请假”“缺勤”，或 √、△、×')
}
