import type { PlanRequest } from '../exchange/import-request.ts'
import type { Recognised } from '../exchange/recognise.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import type { Cell } from '../exchange/sheet.ts'
import { type Parsed, parsed, wrong } from '../exchange/values/parsed.ts'
import { parseRange } from '../exchange/values/range.ts'
import { parseText } from '../exchange/values/text.ts'
import { parseTrainingDay } from '../hours/import-values.ts'
import type { ActivityImportField } from './import-fields.ts'
import type { ActivityDraft } from './model.ts'

/** An activity as a row says it; `people` is undefined where the row does not count them. */
export type WrittenActivity = Omit<ActivityDraft, 'people'> & { people: number | undefined }

/** In place of a kind that a list does not give. */
export const unwrittenKind = '其他'

const kindText = parseText(20)
const topicText = parseText(200)
const times = parseCount('次数', { least: 1, most: 999 })
const people = parseCount('人数', { least: 0, most: 100_000 })

/** Reads what was done, on the last day of what is written. Nothing where the day or what was done is missing, which is said. */
export function readActivity(
  reader: RowReader<ActivityImportField>,
  { dateSystem, columns }: Pick<Recognised<ActivityImportField>, 'dateSystem' | 'columns'>,
  { options, today }: Pick<PlanRequest, 'options' | 'today'>,
): WrittenActivity | undefined {
  const date = reader.read('date', parseTrainingDay({ dateSystem, year: options.year ?? Number(today.slice(0, 4)) }))
  const kind = reader.read('kind', kindText)
  const topic = reader.read('topic', topicText)
  const count = reader.read('times', times)
  const counted = reader.readLeniently('people', people)
  if (!topic && !kind) reader.report('topic', 'wrong', { message: '活动主题没有填', advice: '请补上活动主题，做了什么要写明' })
  else if (!kind && columns.kind !== undefined)
    reader.report('kind', 'warning', { message: '没有写活动类别', advice: `记为“${unwrittenKind}”；要分类统计请补上` })
  const what = topic ?? kind
  if (!date || !what) return undefined
  return { date, kind: kind ?? unwrittenKind, topic: what, times: count ?? 1, people: counted ?? undefined }
}

/** "30", "30人", "3次", "120人次": one number; a range or a word can't be counted. */
function parseCount(what: string, { least, most }: { least: number; most: number }) {
  return (cell: Cell): Parsed<number> => {
    const result = parseRange(cell)
    if ('problem' in result) return wrong(result.problem.message, result.problem.advice)
    if (result.value === null) return { value: null }
    const { min, max } = result.value
    if (min === null || min !== max || !Number.isInteger(min) || min < least || min > most)
      return wrong(`“${cell.text}”看不出${what}`, `请填一个整数，例如 ${Math.max(least, 1)}`)
    return parsed(min)
  }
}
