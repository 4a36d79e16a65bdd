import { test } from 'vitest'
import { transact } from '../../electron/server/db/open.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers, grantTitles } from '../support/people.ts'

const rounds = 41
const page = `SELECT teacher.id, teacher.name, teacher.idNumber, teacher.sex, teacher.cardNumber, teacher.stage, teacher.subject,
    teacher.professionalTitle, teacher.post, teacher.workStartDate, teacher.education, teacher.status,
    (SELECT group_concat(name, '、' ORDER BY id) FROM title WHERE teacherId = teacher.id AND state = 'valid') AS title,
    school.id AS schoolId, school.name AS schoolName
  FROM teacher LEFT JOIN posting ON posting.teacherId = teacher.id AND posting.toDate IS NULL LEFT JOIN school ON school.id = posting.schoolId`
const ofName = `teacher.initials LIKE '%zjg%' OR replace(teacher.pinyin, ' ', '') LIKE '%zjg%' OR teacher.name LIKE '%zjg%'
  OR teacher.idNumber LIKE '%zjg%' OR teacher.cardNumber LIKE '%zjg%'`
const atSchool = 'teacher.id IN (SELECT teacherId FROM posting WHERE schoolId = 7 AND toDate IS NULL)'

/** What the clerk does, as the window asks for it and as bare SQL. */
const cases = [
  { name: 'first page', query: {}, where: '1', offset: 0 },
  { name: 'by title', query: { sortBy: 'title', sortOrder: 'desc' as const }, where: '1', offset: 0, order: 'title DESC, teacher.id DESC' },
  { name: 'last page', query: { page: 400 }, where: '1', offset: 19_950 },
  { name: 'one school', query: { schoolId: 7 }, where: atSchool, offset: 0 },
  { name: 'initials', query: { search: 'zjg' }, where: ofName, offset: 0 },
]

test('list of 20,000 teachers: api.teachers.list against the bare SQL', async () => {
  const { api, store } = await openOffice()
  await transact(store, async () => {
    for (let n = 1; n <= 200; n++) addTitled(store, addTeachers(store, addSchool(store, `第${n}小学`), 100))
  })
  for (const { name, query, where, offset, order = 'teacher.pinyin, teacher.id' } of cases) {
    const count = store.sqlite.prepare(`SELECT count(*) FROM teacher WHERE ${where}`)
    const rows = store.sqlite.prepare(`${page} WHERE ${where} ORDER BY ${order} LIMIT 50 OFFSET ${offset}`)
    const ours: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round++) {
      bare.push(await millisecondsOf(() => [count.get(), rows.all()]))
      ours.push(await millisecondsOf(() => api.teachers.list(query)))
    }
    console.log(`${name}: ratio ${(median(ours) / median(bare)).toFixed(2)} · ours ${spread(ours)} · bare SQL ${spread(bare)}`)
  }
})

/** One in ten bears two titles. */
function addTitled(store: Parameters<typeof grantTitles>[0], teacherIds: readonly number[]): void {
  for (const id of teacherIds.filter((teacherId) => teacherId % 10 === 0)) grantTitles(store, id, '县级骨干教师、市级名师')
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

function spread(times: readonly number[]): string {
  return `${median(times).toFixed(2)} ms (${Math.min(...times).toFixed(2)}–${Math.max(...times).toFixed(2)})`
}
