import { formatTenths } from '../../../shared/hours/format.ts'
import { isShort } from '../../../shared/registration/judge-year.ts'
import { decisions, type RegistrationYear, type YearItem } from '../../../shared/registration/model.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import { type Store, transact } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import { findPlace } from '../lib/report-place.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { readQueue } from './queue.ts'
import { listVerdicts } from './store.ts'
import { findYear } from './years.ts'

type Received = Awaited<ReturnType<typeof readQueue>>[number] & { missing: string }

const layout: readonly LayoutColumn<Received>[] = [
  numbering,
  { header: '学校', width: 28, value: ({ schoolName }) => schoolName },
  { header: '继续教育证号', width: 20, value: ({ cardNumber }) => cardNumber },
  { header: '姓名', width: 12, value: ({ name }) => name },
  { header: '本年学时', width: 10, kind: 'hours', value: ({ yearHours }) => yearHours ?? 0 },
  { header: '登记结论', width: 10, value: ({ registration }) => (registration ? decisions[registration.decision] : '未办理') },
  { header: '原因', width: 48, value: reasonOf },
  { header: '盖章日期', width: 12, value: ({ registration }) => registration?.stampedOn ?? null },
  { header: '领回签名', width: 14 },
]

/** The receipt a school signs when it takes its booklets back: each booklet with its result and, where it has no stamp, why. */
export async function reportReceipt(
  store: Store,
  { year, schoolId }: ReportRequest,
): Promise<ReportBook | 'NOT_FOUND' | 'PARAMETER_MISSING'> {
  if (year === undefined) return 'PARAMETER_MISSING'
  const office = await officeOrThrow(store)
  const opened = await findYear(store, year)
  const place = await findPlace(store, office, schoolId)
  if (place === undefined) return 'NOT_FOUND'
  const rows = opened ? await readReceived(store, opened, schoolId) : []
  const title = `${place}${year}年度继续教育登记回执`
  const people = rows.map(({ id, name, schoolName }) => ({ id, name, schoolName, idNumber: null }))
  return {
    look: 'office',
    fileName: title,
    sheets: [
      {
        title,
        subtitle: subtitleOf(store, office),
        ...fillRows(layout, rows),
        signature: '退还人：　　　　　　领取人：　　　　　　日期：　　　　　　',
      },
    ],
    people: [{ label: '', people }],
    leftOut: [],
    notes: [opened ? describe(rows) : `${year} 年度的登记还没有开始，请先到“年度登记”里开始`],
  }
}

/** What was short when it was decided, or, where it isn't yet, what is short now. */
async function readReceived(store: Store, year: RegistrationYear, schoolId: number | undefined): Promise<Received[]> {
  const queue = await transact(store, (inside) => readQueue(inside, year, schoolId))
  const found = listVerdicts(store, year.year)
  return queue.map((row) => ({ ...row, missing: describeShort(found.get(row.id)?.items ?? row.items) }))
}

function describeShort(items: readonly YearItem[]): string {
  return items
    .filter(isShort)
    .map(
      ({ label, earned, required }) => `${label}差 ${formatTenths(required - earned)}（${formatTenths(earned)}/${formatTenths(required)}）`,
    )
    .join('，')
}

/** What the school has to be told: why a booklet passed all the same, why one failed, what is missing where nothing is decided yet. */
function reasonOf({ registration, missing }: Received): string | null {
  const reason = registration?.reason
  if (registration?.decision === 'passed') return reason ? `${missing}；${reason}` : null
  return (reason ?? missing) || null
}

function describe(rows: readonly Received[]): string {
  const count = (decision: string | undefined) => rows.filter(({ registration }) => registration?.decision === decision).length
  return `共 ${rows.length} 本，通过 ${count('passed')} 本，不通过 ${count('failed')} 本，未办理 ${count(undefined)} 本`
}
