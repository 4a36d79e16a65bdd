import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, subtitleOf } from '../lib/report-layout.ts'
import type { ReportBook } from '../lib/report-sheet.ts'

/** The layout in which lists of schools are exchanged (* is required), and after it what is kept here besides. */
const layout: readonly LayoutColumn<Listed>[] = [
  { header: '*学校名称', width: 32, value: ({ name }) => name },
  { header: '*类别', width: 7 },
  { header: '*大类型', width: 15, value: ({ kind }) => wideKind(kind) },
  { header: '*类型', width: 17, value: ({ kind }) => kind },
  { header: '学校地址', width: 8 },
  { header: '邮编', width: 6 },
  { header: '*校长', width: 10, value: ({ principals }) => principals },
  { header: '*校办电话', width: 8 },
  { header: '负责人', width: 7 },
  { header: '负责人身份证', width: 8 },
  { header: '负责人电话', width: 8 },
  { header: '负责人手机', width: 8 },
  { header: '负责人邮箱', width: 8 },
  { header: '学校标识码', width: 14, value: ({ code }) => code },
  { header: '城乡类型', width: 10, value: ({ area }) => area },
  { header: '所属中心校', width: 24, value: ({ centralSchool }) => centralSchool },
]

/** Every school in the office's order; read back, every row is the same. */
export async function reportSchools(store: Store): Promise<ReportBook> {
  const office = await officeOrThrow(store)
  const title = `${office.countyName}学校名单`
  return {
    look: 'office',
    fileName: title,
    sheets: [{ title, subtitle: subtitleOf(store, office), ...fillRows(layout, await listSchools(store)) }],
    people: [],
    leftOut: [],
    notes: [],
  }
}

type Listed = Awaited<ReturnType<typeof listSchools>>[number]

async function listSchools({ db }: Store) {
  const schools = await db
    .selectFrom('school')
    .select(['id', 'name', 'code', 'kind', 'area', 'centralSchool'])
    .orderBy('sortOrder')
    .orderBy('id')
    .execute()
  const heads = await db
    .selectFrom('teacher')
    .innerJoin('posting', (join) => join.onRef('posting.teacherId', '=', 'teacher.id').on('posting.toDate', 'is', null))
    .select(['posting.schoolId', 'teacher.name'])
    .where('teacher.post', '=', '校级正职')
    .where('teacher.status', '=', '在职')
    .orderBy('teacher.id')
    .execute()
  const bySchool = Map.groupBy(heads, ({ schoolId }) => schoolId)
  return schools.map((school) => ({ ...school, principals: (bySchool.get(school.id) ?? []).map(({ name }) => name).join('、') || null }))
}

/** 大类型 as platforms list it, told from the words of our own kinds. */
function wideKind(kind: string | null): string | null {
  if (kind === null) return null
  if (/幼儿|学前/.test(kind)) return '幼儿园'
  if (/特殊|特教/.test(kind)) return '特殊教育学校'
  if (/职/.test(kind)) return '中等职业学校'
  return /小学|初中|初级|高中|高级|中学|九年|完全/.test(kind) ? '中小学校' : null
}
