import { planSheets } from '../../../shared/programs/model.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import { planLayoutOf } from '../../../shared/reports/plan-layouts.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, subtitleOf } from '../lib/report-layout.ts'
import type { ReportBook } from '../lib/report-sheet.ts'

/** The annual plan in the shape it came in: a sheet per table, its own columns, the words of the plan. */
export async function reportAnnualPlan(store: Store, { year }: ReportRequest): Promise<ReportBook | 'PARAMETER_MISSING'> {
  if (year === undefined) return 'PARAMETER_MISSING'
  const office = await officeOrThrow(store)
  const byTable = Map.groupBy(await listPlan(store, year), ({ planSheet }) => planSheet)
  const known: readonly string[] = planSheets
  const tables = [...byTable].toSorted(([a], [b]) => placeIn(known, a) - placeIn(known, b))
  return {
    look: 'office',
    fileName: `${year}年度培训计划`,
    sheets: tables.map(([planSheet, programs]) => {
      const { title, columns } = planLayoutOf(planSheet, programs)
      const layout = columns.map(({ field, ...column }) => ({ ...column, value: (program: Planned) => program[field] }))
      return { sheetName: planSheet, title: `${year}年${title}`, subtitle: subtitleOf(store, office), ...fillRows(layout, programs) }
    }),
    people: [],
    leftOut: [],
    notes: [],
  }
}

type Planned = Awaited<ReturnType<typeof listPlan>>[number]

/** Line numbers are text ("12", "3-1") and sort as the numbers they begin with. */
async function listPlan({ db }: Store, year: number) {
  const programs = await db.selectFrom('program').selectAll().where('year', '=', year).orderBy('id').execute()
  return programs.toSorted((a, b) => numberOf(a) - numberOf(b) || a.id - b.id)
}

function numberOf({ sequence }: { sequence: string | null }): number {
  return Number.parseInt(sequence ?? '', 10) || 0
}

function placeIn(known: readonly string[], name: string): number {
  const place = known.indexOf(name)
  return place < 0 ? known.length : place
}
