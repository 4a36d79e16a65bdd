import type { FieldList } from '../exchange/fields.ts'
import { finishRow } from '../exchange/finish-row.ts'
import { firstLines } from '../exchange/first-lines.ts'
import type { PlanRequest } from '../exchange/import-request.ts'
import type { Change, PlannedRow } from '../exchange/plan.ts'
import type { Recognised, Row } from '../exchange/recognise.ts'
import { openRow, type RowReader } from '../exchange/row-reader.ts'
import { parseWord, parseWords } from '../exchange/values/word.ts'
import { openFinder, readWho, type Who } from './find-in-row.ts'
import type { Registry } from './match-list.ts'
import { reportFound } from './report-found.ts'
import { type TitleField, titleFields } from './title-fields.ts'
import { splitTitles, titleLevels, titleOfLevel, titleStates } from './title-words.ts'
import { teacherWords } from './words.ts'

/** Who may be meant, and what each bears already (teacher → the text of the registry). */
export type TitleRegistry = Registry & { titles: ReadonlyMap<number, string | null> }

/** What a row does to the titles of a teacher: one title or more granted, or taken back. */
export type TitleImport = { teacherId: number; titles: readonly string[]; state: TitleState }
type TitleState = keyof typeof titleStates

const most = 100
const levels = parseWord(titleLevels, 'ask')
const states = parseWord(titleStates, 'ask')
const titles = parseWords(teacherWords.title)

/** What somebody bears after a row: titles of others are never lost. */
export function titlesAfter(before: string | null, { titles: named, state }: Pick<TitleImport, 'titles' | 'state'>): string | null {
  const there = splitTitles(before)
  const after = state === '撤销' ? there.filter((title) => !named.includes(title)) : [...new Set([...there, ...named])]
  return after.join('、') || null
}

/** Decides for each row whose title it is and whether he bears it already. One teacher may stand in several rows, one for each title. */
export function* planTitles(
  recognised: Recognised<TitleField>,
  registry: TitleRegistry,
  { answers }: PlanRequest,
): Generator<PlannedRow<TitleImport>, void> {
  const find = openFinder(registry, answers)
  const borne = new Map(registry.titles)
  const firstOf = firstLines()
  for (const row of recognised.rows) {
    const reader = openRow<TitleField>(row, recognised, titleFields as FieldList<TitleField>)
    const who = readWho(row, reader)
    const read = readTitles(row, reader)
    const found = who && isReadable(reader) ? find(who) : undefined
    if (found) reportFound(reader, found)
    const teacherId = found?.kind === 'found' ? found.teacherId : undefined
    const before = teacherId === undefined ? null : (borne.get(teacherId) ?? null)
    const after = titlesAfter(before, read)
    if ((after?.length ?? 0) > most)
      reader.report(read.field, 'wrong', { message: `称号合起来超过 ${most} 个字`, advice: '请核对称号的写法' })
    const repeated = firstOf(teacherId && [teacherId, read.state, ...read.titles].join(' '), row.line)
    if (repeated) reader.report('name', 'wrong', { message: `与第 ${repeated} 行完全相同`, advice: '请只留一行' })
    if (teacherId !== undefined && isReadable(reader)) borne.set(teacherId, after)
    yield finishRow({
      line: row.line,
      label: labelOf(who, read),
      draft: { teacherId: teacherId ?? 0, titles: read.titles, state: read.state },
      existingId: teacherId,
      changes: changeOf(before, after),
      problems: reader.problems,
      ask: found?.ask,
    })
  }
}

type ReadTitles = { field: 'grant' | 'title'; titles: readonly string[]; state: TitleState }

/** The column that is only about titles is read before the one that a roster has too. */
function readTitles(row: Row<TitleField>, reader: RowReader<TitleField>): ReadTitles {
  const field = row.cells.grant?.text.trim() || row.cells.title === undefined ? 'grant' : 'title'
  const level = reader.read('level', levels) ?? undefined
  const state = reader.read('state', states) === '撤销' ? '撤销' : '有效'
  const cell = row.cells[field]
  const parts = (cell?.text ?? '').split(/[、,，;；/\n]+/).filter((part) => part.trim() !== '')
  const written = parts.map((part) => titleOfLevel(part, level)).join('、')
  const read = cell && reader.read(field, () => titles({ ...cell, text: written }))
  if (!read) reader.report(field, 'wrong', { message: '称号没有填', advice: '请补上称号名称；没有称号的人请从表里去掉' })
  return { field, titles: read ?? [], state }
}

function changeOf(before: string | null, after: string | null): Change[] {
  return before === after ? [] : [{ field: 'title', label: titleFields.title.label, before, after }]
}

function labelOf(who: Who | undefined, { titles: named, state }: ReadTitles): string {
  return [who?.name, who?.school, named.join('、'), state === '撤销' ? '撤销' : ''].filter(Boolean).join('　')
}

function isReadable({ problems }: RowReader<TitleField>): boolean {
  return problems.every(({ severity }) => severity === 'warning')
}
