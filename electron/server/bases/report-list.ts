import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import type { ReportBook } from '../lib/report-sheet.ts'

type Listed = {
  name: string
  kind: string
  level: string
  schoolName: string
  leaderId: number | null
  leaderName: string | null
  leaderNumber: string | null
  leaderSchool: string | null
  registeredOn: string
  note: string | null
}

const layout: readonly LayoutColumn<Listed>[] = [
  numbering,
  { header: '基地或工作室名称', width: 32, value: ({ name }) => name },
  { header: '类型', width: 12, value: ({ kind }) => kind },
  { header: '级别', width: 8, value: ({ level }) => level },
  { header: '所在学校', width: 26, value: ({ schoolName }) => schoolName },
  { header: '负责人', width: 10, value: ({ leaderName }) => leaderName },
  { header: '负责人单位', width: 26, value: ({ leaderSchool }) => leaderSchool },
  { header: '登记日期', width: 12, value: ({ registeredOn }) => registeredOn },
  { header: '备注', width: 20, value: ({ note }) => note },
]

/** The bases and studios that stand today, in the columns the import reads. */
export async function reportBases(store: Store): Promise<ReportBook> {
  const office = await officeOrThrow(store)
  const bases = listStanding(store)
  const title = `${office.countyName}实训基地与工作室名单`
  const leaders = bases.flatMap(({ leaderId, leaderName, leaderSchool, leaderNumber }) =>
    leaderId === null || leaderName === null ? [] : [{ id: leaderId, name: leaderName, schoolName: leaderSchool, idNumber: leaderNumber }],
  )
  const counts = [...Map.groupBy(bases, ({ kind }) => kind)].map(([kind, ofKind]) => `${kind} ${ofKind.length} 个`)
  return {
    look: 'office',
    fileName: title,
    sheets: [{ title, subtitle: subtitleOf(store, office), ...fillRows(layout, bases) }],
    people: [{ label: '负责人', people: leaders }],
    leftOut: [],
    notes: counts.length > 0 ? [counts.join('，')] : [],
  }
}

function listStanding({ sqlite }: Store): Listed[] {
  return sqlite
    .prepare(
      `SELECT base.name, base.kind, base.level, school.name AS schoolName, base.leaderId, base.registeredOn, base.note,
         teacher.name AS leaderName, teacher.idNumber AS leaderNumber, leaderSchool.name AS leaderSchool
       FROM base JOIN school ON school.id = base.schoolId
       LEFT JOIN teacher ON teacher.id = base.leaderId
       LEFT JOIN posting ON posting.teacherId = teacher.id AND posting.toDate IS NULL
       LEFT JOIN school AS leaderSchool ON leaderSchool.id = posting.schoolId
       WHERE base.closedOn IS NULL ORDER BY base.kind, base.registeredOn, base.id`,
    )
    .all() as Listed[]
}
