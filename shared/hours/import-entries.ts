import type { Answers, PlanRequest } from '../exchange/import-request.ts'
import type { Choice, Question } from '../exchange/plan.ts'
import type { Row } from '../exchange/recognise.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import type { Parser } from '../exchange/values/parsed.ts'
import { compact } from '../exchange/values/plain-text.ts'
import { parseText } from '../exchange/values/text.ts'
import { HoursCategory, hoursCategories } from './categories.ts'
import { categoryOfLabel } from './category-words.ts'
import type { HoursField } from './import-fields.ts'
import { parseHours, parseTrainingDay, parseYear } from './import-values.ts'

/** An entry that a sheet says should be in the ledger; hours in tenths. */
export type WrittenEntry = { category: HoursCategory; date: string; hours: number; description: string }

/** What a sheet itself says of when hours were earned; the rest of the day a person said for the whole sheet. */
export type SaidOfDay = 'day' | 'year' | 'nothing'

type Ask = { question: Question; choices: Choice[] }
export type ReadEntries = { entries: WrittenEntry[]; said: SaidOfDay; ask?: Ask | undefined }
type Reading = {
  dateSystem: '1900' | '1904'
  request: PlanRequest
  defaults: { category?: HoursCategory; description: string }
  /** Reads a cell into the label of a category. */
  categories: Parser<string>
}

/** Every entry of one row: a table of residential and online hours gives two. What stands against it is reported as the row's problems. */
export function readEntries(row: Row<HoursField>, reader: RowReader<HoursField>, reading: Reading): ReadEntries {
  const whole = reader.read('hours', parseHours)
  const residential = reader.read('residentialHours', parseHours)
  const online = reader.read('onlineHours', parseHours)
  const isSplit = residential !== undefined || online !== undefined
  const { date, said } = readDate(reader, reading)
  const { category, ask } = readCategory(row, reader, reading, isSplit ? !residential : false)
  const description = describe(reader, reading.defaults.description)
  const parts = isSplit
    ? [
        { category, hours: residential },
        { category: 'online' as const, hours: online },
      ]
    : [{ category, hours: whole }]
  const filled = parts.filter(({ hours }) => hours)
  if (filled.length === 0 && !reader.problems.some(({ severity }) => severity === 'wrong')) reportNothing(reader, isSplit, whole)
  const entries = filled.flatMap(({ category: known, hours }) =>
    known && date && hours ? [{ category: known, date, hours, description }] : [],
  )
  return { entries, said, ask }
}

function reportNothing(reader: RowReader<HoursField>, isSplit: boolean, whole: number | null | undefined): void {
  const field = isSplit ? 'residentialHours' : 'hours'
  if (whole === null || isSplit) reader.report(field, 'wrong', { message: '学时没有填', advice: '请补上学时；没有学时的人请从表里去掉' })
  else reader.report(field, 'wrong', { message: '学时是 0', advice: '0 学时不用登记，请从表里去掉这一行' })
}

/** The day itself, else the last day of the training, else the day said for the whole sheet; a year alone moves that to its own end. */
function readDate(
  reader: RowReader<HoursField>,
  { dateSystem, request: { options, today } }: Reading,
): { date: string | undefined; said: SaidOfDay } {
  const year = reader.readLeniently('year', parseYear)
  const parser = parseTrainingDay({ dateSystem, year: year ?? options.year ?? Number(today.slice(0, 4)) })
  const end = reader.read('endDate', parser)
  const start = reader.read('startDate', parser)
  const written = reader.read('date', parser) ?? end ?? start
  const ofYear = year && options.date && !options.date.startsWith(String(year)) ? `${year}-12-31` : options.date
  const date = written ?? ofYear
  if (date === undefined && !reader.problems.some(({ severity }) => severity === 'wrong'))
    reader.report('date', 'wrong', {
      message: '没有写培训日期',
      advice: '请补上日期，或在上一步填“没有日期的记在”',
      toSender: { message: '没有写培训日期', advice: '请补上日期' },
    })
  if (date !== undefined && date > today)
    reader.report('date', 'wrong', { message: `${date} 还没有到`, advice: '请核对日期；没有写年份的，请写上' })
  return { date, said: written ? 'day' : year ? 'year' : 'nothing' }
}

/** A known word, else what a person said of it; an empty cell is what was said for the whole sheet. */
function readCategory(
  row: Row<HoursField>,
  reader: RowReader<HoursField>,
  { request, defaults, categories }: Reading,
  isIdle: boolean,
): { category: HoursCategory | undefined; ask?: Ask } {
  const usual = request.options.category ?? defaults.category
  const written = row.cells.category?.text.trim() ?? ''
  if (isIdle) return { category: usual }
  if (written === '') {
    if (!usual)
      reader.report('category', 'wrong', {
        message: '学时类别没有填',
        advice: '请补上，或在上一步选“没有写类别的记入”',
        toSender: { message: '学时类别没有填', advice: '请补上学时类别' },
      })
    return { category: usual }
  }
  const known = categories({ text: written, kind: 'text' })
  const category = 'value' in known && known.value ? categoryOfLabel(known.value) : undefined
  if (category) return { category }
  const ask = askCategory(written)
  const chosen = answerOf(ask, request.answers)
  if (!chosen)
    reader.report('category', 'doubtful', {
      message: `学时类别“${written}”不认识`,
      advice: '请在“待确认”里选定记入哪一类',
      toSender: categoryToSender(written),
    })
  return { category: chosen, ask }
}

function categoryToSender(written: string) {
  return { message: `学时类别“${written}”不认识`, advice: `请从这些里选：${Object.values(hoursCategories).join('、')}` }
}

function askCategory(written: string): Ask {
  const question: Question = { key: `category:${compact(written)}`, about: 'category', text: `“${written}”记入哪一类学时？` }
  const choices = HoursCategory.options.map((code, id) => ({ id, label: hoursCategories[code], hint: '' }))
  return { question, choices }
}

function answerOf({ question }: Ask, answers: Answers): HoursCategory | undefined {
  const answer = answers[question.key]
  return typeof answer === 'number' ? HoursCategory.options[answer] : undefined
}

/** "项目名称，培训机构，证书 001": what the teacher will see in the ledger; at most 100 characters. */
function describe(reader: RowReader<HoursField>, usual: string): string {
  const text = (field: HoursField) => reader.readLeniently(field, parseText(200)) ?? undefined
  const project = text('project')
  const certificate = text('certificate')
  const what = project ?? text('trainingSubject')
  const parts = [what, text('organizer'), certificate && `证书 ${certificate}`].filter((part) => part !== undefined)
  const whole = parts.length === 0 ? usual : parts.join('，')
  return [...whole.replace(/\s+/g, ' ')].slice(0, 100).join('')
}
