import { componentOf, unnamedScore } from '../../shared/cohorts/cell-fields.ts'
import { refusalSentences } from '../../shared/errors.ts'
import type { Correction } from '../../shared/exchange/correct-sheet.ts'
import { type Answers, ImportKindName, type ImportOptions } from '../../shared/exchange/import-request.ts'
import type { FileRecognition, SheetReading, SheetRecognition } from '../../shared/exchange/preview.ts'
import { hoursFields } from '../../shared/hours/import-fields.ts'
import { pairingImportFields } from '../../shared/pairings/import-fields.ts'
import { whoFields } from '../../shared/teachers/find-in-row.ts'

/** What has been said of a file so far: which sheet, what it is, what it does not say itself, and the answers to questions. */
export type ImportDraft = {
  file: File
  recognition: FileRecognition
  sheet: string
  kind: ImportKindName | undefined
  options: ImportOptions
  answers: Answers
  corrections: readonly Correction[]
  /** The reading is what the program proposes for a sheet without a header; nobody has said anything yet. */
  isProposed?: boolean
  /** Lines that are left out by hand. */
  omitted: readonly number[]
  /** Sheets of the same file that were imported before this one. */
  imported: readonly string[]
}

/** What the address asks for: `/import?kind=enrollments&cohort=3`. */
export type Wanted = { kind?: ImportKindName | undefined; cohort?: number | undefined }

/** The first sheet that is understood best; hidden sheets are never taken by themselves. */
export function startDraft(file: File, recognition: FileRecognition, wanted: Wanted): ImportDraft {
  const scored = recognition.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden) || scoreOf(b, wanted) - scoreOf(a, wanted))
  const empty: ImportDraft = {
    file,
    recognition,
    sheet: '',
    kind: undefined,
    options: {},
    answers: {},
    corrections: [],
    omitted: [],
    imported: [],
  }
  return chooseSheet(empty, scored[0]?.name ?? '', wanted)
}

/** Another sheet starts with its own kind and options; whoever comes from a page that wants one kind stays with it, whatever the sheet looks like. */
export function chooseSheet(draft: ImportDraft, name: string, wanted: Wanted): ImportDraft {
  const sheet = sheetOf({ ...draft, sheet: name })
  const kind = wanted.kind ?? sheet?.ofCohort ?? kindByItself(sheet?.readings[0])
  const cohort = wanted.cohort === undefined ? {} : { cohortId: wanted.cohort }
  return { ...draft, sheet: name, kind, options: { ...sheet?.proposed, ...cohort }, answers: {}, corrections: [], omitted: [] }
}

/** Without a header a list of titles may have the shape of a roster that was read before: what such a sheet is, is asked each time. */
function kindByItself(best: SheetReading | undefined): ImportKindName | undefined {
  return best?.mapping?.headerRows === 0 ? undefined : best?.kind
}

/** The sheets of the file that seem to be something and were not imported yet. */
export function sheetsLeft({ recognition, sheet, imported }: ImportDraft): SheetRecognition[] {
  return recognition.sheets.filter(
    ({ name, hidden, readings, ofCohort, refused }) =>
      !hidden && !refused && (readings.length > 0 || ofCohort !== null) && name !== sheet && !imported.includes(name),
  )
}

/** Whether somebody has put work into the draft that would be lost with it. */
export function isWorkedOn(draft: ImportDraft): boolean {
  const reading = readingOf(draft)
  const isReadAsChosen = reading?.mapping != null && !reading.remembered && !draft.isProposed
  return draft.corrections.length + draft.omitted.length > 0 || Object.keys(draft.answers).length > 0 || isReadAsChosen
}

export function sheetOf({ recognition, sheet }: ImportDraft): SheetRecognition | undefined {
  return recognition.sheets.find(({ name }) => name === sheet)
}

export function readingOf(draft: ImportDraft): SheetReading | undefined {
  return sheetOf(draft)?.readings.find(({ kind }) => kind === draft.kind)
}

/** The same sheet read otherwise; what was answered before was about other rows. */
export function replaceReading(draft: ImportDraft, reading: SheetReading): ImportDraft {
  const sheets = draft.recognition.sheets.map((sheet) => {
    if (sheet.name !== draft.sheet) return sheet
    const others = sheet.readings.filter(({ kind }) => kind !== reading.kind)
    return { ...sheet, readings: [...others, reading] }
  })
  return { ...draft, recognition: { ...draft.recognition, sheets }, kind: reading.kind, answers: {} }
}

export function withCorrection(draft: ImportDraft, correction: Correction): ImportDraft {
  return { ...draft, corrections: [...withoutCorrection(draft, correction).corrections, correction] }
}

export function withoutCorrection(draft: ImportDraft, { line, column }: Pick<Correction, 'line' | 'column'>): ImportDraft {
  return { ...draft, corrections: draft.corrections.filter((known) => known.line !== line || known.column !== column) }
}

export function withOmitted(draft: ImportDraft, line: number): ImportDraft {
  return { ...draft, omitted: [...withoutOmitted(draft, line).omitted, line] }
}

export function withoutOmitted(draft: ImportDraft, line: number): ImportDraft {
  return { ...draft, omitted: draft.omitted.filter((known) => known !== line) }
}

export type OfferedKind = { kind: ImportKindName; how: 'recognised' | 'unrecognised' | 'in a cohort' }

/** The kinds that a sheet can be read as: those it was recognised as first, then those a person can still say it is. */
export function kindsOf(draft: ImportDraft): OfferedKind[] {
  const recognised = sheetOf(draft)?.readings.map(({ kind }) => kind) ?? []
  const others = ImportKindName.options.filter((kind) => !recognised.includes(kind))
  return [
    ...recognised.map((kind) => ({ kind, how: 'recognised' as const })),
    ...others.map((kind) => ({ kind, how: draft.recognition.fields[kind] ? ('unrecognised' as const) : ('in a cohort' as const) })),
  ]
}

/** Scores and marks, whose columns are not known before their cohort is chosen. */
export function isOfCohort(kind: ImportKindName | undefined): kind is 'scores' | 'attendance' {
  return kind === 'scores' || kind === 'attendance'
}

/** What the server is asked with. */
export function requestOf(draft: ImportDraft) {
  const { file, sheet, kind, options, answers, corrections, omitted } = draft
  if (!kind) throw new Error('requestOf: no kind is chosen')
  const mapping = readingOf(draft)?.mapping ?? undefined
  return { file, sheet, kind, options, answers, corrections: [...corrections], omitted: [...omitted], mapping }
}

/** What must still be chosen before the dry run; undefined when nothing is. */
export function whatIsMissing(draft: ImportDraft): string | undefined {
  const { kind, options } = draft
  const reading = readingOf(draft)
  if (sheetOf(draft)?.refused) return refusalSentences.OWN_REPORT
  if (isOfCohort(kind) && options.cohortId === undefined) return `请选择是哪个班次的${kind === 'scores' ? '成绩' : '考勤'}`
  if (!reading) return '这张表里没有认识的表头'
  const { missing } = reading.report
  if (missing.length > 0) return `表里没有“${missing.join('”“')}”这一栏，请在下面选是哪一列`
  const columns = isOfCohort(kind) ? whatCohortLacks(draft, reading) : undefined
  if (columns !== undefined) return columns
  if (kind === 'teachers' && !reading.hasSchools && options.schoolId === undefined) return '请选择这张表是哪所学校的'
  if (kind === 'programs' && options.year === undefined) return '请填写年度'
  if (kind === 'programs' && !options.planSheet) return '请填写计划表'
  if (kind === 'enrollments' && options.cohortId === undefined) return '请选择班次'
  if (kind === 'schoolHours' && !reading.hasSchools && options.schoolId === undefined) return '请选择这张表是哪所学校的'
  if (kind === 'hours' && !saysCategory(reading) && options.category === undefined) return '请选择记入哪一类学时'
  if ((kind === 'hours' || kind === 'schoolHours') && !saysDate(reading) && options.date === undefined) return '请填写学时记在哪一天'
  if (kind === 'pairings' && !saysPairingKind(reading) && options.pairingKind === undefined) return '请选择是哪一种结对'
  if (kind === 'scores' && isScoreUnnamed(reading) && !saysComponent(reading) && options.componentId === undefined)
    return '请选择“成绩”是哪一项'
  return undefined
}

/** A cohort without a scheme or sessions has no columns to be given; else one of them has to be in the sheet. */
function whatCohortLacks({ kind, recognition }: ImportDraft, { report }: SheetReading): string | undefined {
  const own = (kind && recognition.fields[kind])?.filter(({ field }) => !(field in whoFields)).map(({ field }) => field) ?? []
  const isThere = report.columns.some(({ field }) => field !== null && own.includes(field))
  if (kind === 'scores') {
    if (own.length === 0) return '这个班次没有成绩方案，请先在班次的“成绩”页设定各项'
    return isThere ? undefined : '没有认出成绩的列，请在下面选哪一列是哪一项'
  }
  if (own.length === 0) return '这个班次还没有课次，请先排课次'
  return isThere ? undefined : '没有认出课次的列，请在下面选哪一列是哪一次'
}

/** A column of scores that does not say of which component. */
export function isScoreUnnamed({ report }: SheetReading): boolean {
  return report.columns.some(({ field }) => field === unnamedScore)
}

/** Whether a column says of which component its scores are. */
export function saysComponent({ report }: SheetReading): boolean {
  return report.columns.some(({ field }) => field !== null && componentOf(field) !== undefined)
}

export function saysPairingKind(reading: SheetReading): boolean {
  return hasColumn(reading, pairingImportFields.kind.label)
}

export function saysCategory(reading: SheetReading): boolean {
  return hasColumn(reading, hoursFields.category.label)
}

/** A year alone does not say the day. */
export function saysDate(reading: SheetReading): boolean {
  return [hoursFields.date, hoursFields.startDate, hoursFields.endDate].some(({ label }) => hasColumn(reading, label))
}

function hasColumn({ report }: SheetReading, label: string): boolean {
  return report.columns.some(({ used, meaning }) => used && meaning === label)
}

function scoreOf({ readings }: SheetRecognition, wanted: Wanted): number {
  return wanted.kind ? Number(readings.some(({ kind }) => kind === wanted.kind)) : (readings[0]?.score ?? -1)
}
