import {
  attendanceSlots,
  type CellSlot,
  fieldsOfSlots,
  scoreFields,
  scoreSlots,
  unnamedScore,
  withUnnamed,
} from '../../../shared/cohorts/cell-fields.ts'
import { parseMark, parseScore } from '../../../shared/cohorts/cell-values.ts'
import { type CellRegistry, keyOfCell, planCells } from '../../../shared/cohorts/import-cells.ts'
import type { Session } from '../../../shared/cohorts/sessions.ts'
import type { Mark, SchemeComponent } from '../../../shared/cohorts/sheet.ts'
import { formatTenths } from '../../../shared/hours/format.ts'
import type { Store } from '../db/open.ts'
import { type ImportKind, type ImportRefusal, importKind } from '../lib/import-kind.ts'
import { listTeachersOnRoster } from './roster-names.ts'
import { listComponents } from './scheme-store.ts'
import { listSessions } from './session-store.ts'
import { readSheet, writeMarks, writeScores } from './sheet-store.ts'

/** Scores into a cohort: its columns are the components of its scheme, so that it is another kind for each cohort. */
export const scoresImport: ImportKind = {
  ...scoresOf([]),
  inCohort: async (store, cohortId) => scoresOf(await listComponents(store, cohortId)),
}

/** Attendance into a cohort: a column for each of its sessions. */
export const attendanceImport: ImportKind = {
  ...attendanceOf([]),
  inCohort: async (store, cohortId) => attendanceOf(await listSessions(store, cohortId)),
}

function scoresOf(components: readonly SchemeComponent[]): ImportKind {
  const slots = scoreSlots(components)
  return importKind({
    kind: 'scores',
    fields: scoreFields(slots),
    isGuessed: false,
    refuse: async (store, { columns }, { options: { cohortId, componentId } }) => {
      if (components.length === 0) return missing('这个班次没有成绩方案，请先在班次的“成绩”页设定各项。')
      const names = components.map(({ name }) => `“${name}”`).join('、')
      const refusal = whyNotWritten(store, cohortId)
      if (refusal || hasSlot(columns, withUnnamed(slots, columns, componentId))) return refusal
      if (columns[unnamedScore] !== undefined) return missing(`请选择“成绩”这一列是哪一项：${names}。`)
      return missing(`表里没有成绩的列。这个班次的成绩分${names}。`)
    },
    gather: (store, _recognised, { options: { cohortId = 0 } }) => gatherPoints(store, cohortId),
    plan: (recognised, registry, request) => {
      const written = withUnnamed(slots, recognised.columns, request.options.componentId)
      return planCells(recognised, registry, { slots: written, parse: parseScore, show: formatTenths }, request)
    },
    apply: (store, { draft: { enrollmentId, cells } }, why) =>
      writeScores(
        store,
        cells.map(({ id, value }) => ({ enrollmentId, componentId: id, points: value })),
        why,
      ),
    whyNotUndone: (store, subject, id) => (subject === 'score' ? whyKept(store, 'score', id) : undefined),
  })
}

function attendanceOf(sessions: readonly Session[]): ImportKind {
  const slots = attendanceSlots(sessions)
  return importKind({
    kind: 'attendance',
    fields: fieldsOfSlots(slots),
    isGuessed: false,
    refuse: async (store, { columns }, { options: { cohortId } }) => {
      if (sessions.length === 0) return missing('这个班次还没有课次，请先排课次。')
      const days = slots
        .map(({ spec }) => `“${spec.label}”`)
        .slice(0, 6)
        .join('、')
      return (
        whyNotWritten(store, cohortId) ?? (hasSlot(columns, slots) ? undefined : missing(`表里没有课次的列。列名要写日期，例如${days}。`))
      )
    },
    gather: (store, _recognised, { options: { cohortId = 0 } }) => gatherMarks(store, cohortId),
    plan: (recognised, registry, request) => planCells(recognised, registry, { slots, parse: parseMark, show: (mark) => mark }, request),
    apply: (store, { draft: { enrollmentId, cells } }, why) =>
      writeMarks(
        store,
        cells.map(({ id, value }) => ({ enrollmentId, sessionId: id, mark: value })),
        why,
      ),
    whyNotUndone: (store, subject, id) => (subject === 'attendance' ? whyKept(store, 'attendance', id) : undefined),
  })
}

async function gatherPoints(store: Store, cohortId: number): Promise<CellRegistry<number>> {
  const { components, lines } = await readSheet(store, cohortId)
  const cells = lines.flatMap(({ enrollmentId, points }) =>
    components.flatMap(({ id }, i) => (points[i] == null ? [] : [[keyOfCell(enrollmentId, id), points[i]] as const])),
  )
  return { ...listTeachersOnRoster(store, cohortId), cells: new Map(cells) }
}

async function gatherMarks(store: Store, cohortId: number): Promise<CellRegistry<Mark>> {
  const { sessions, lines } = await readSheet(store, cohortId)
  const cells = lines.flatMap(({ enrollmentId, marks }) =>
    sessions.flatMap(({ id }, i) => (marks[i] == null ? [] : [[keyOfCell(enrollmentId, id), marks[i]] as const])),
  )
  return { ...listTeachersOnRoster(store, cohortId), cells: new Map(cells) }
}

function hasSlot(columns: Readonly<Record<string, string | undefined>>, slots: readonly CellSlot[]): boolean {
  return slots.some(({ field }) => columns[field] !== undefined)
}

function whyNotWritten({ sqlite }: Store, cohortId: number | undefined): ImportRefusal | undefined {
  const cohort = sqlite.prepare('SELECT state FROM cohort WHERE id = ?').get(cohortId) as { state: string } | undefined
  if (!cohort) return { refusal: 'NOT_FOUND' }
  return cohort.state === 'completed' ? { refusal: 'COHORT_COMPLETED' } : undefined
}

/** What was judged by stays as it was when the cohort is completed. */
function whyKept({ sqlite }: Store, table: 'score' | 'attendance', id: number): string | undefined {
  const row = sqlite
    .prepare(
      `SELECT state FROM ${table} JOIN enrollment ON enrollment.id = ${table}.enrollmentId JOIN cohort ON cohort.id = cohortId WHERE ${table}.id = ?`,
    )
    .get(id) as { state: string } | undefined
  return row?.state === 'completed' ? '班次已经结业' : undefined
}

function missing(detail: string): ImportRefusal {
  return { refusal: 'IMPORT_OPTION_MISSING', detail }
}
