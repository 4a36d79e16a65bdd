import type { Store } from '../../electron/server/db/open.ts'
import { createRow } from '../../electron/server/db/write.ts'
import { searchTextOf } from '../../electron/server/lib/search-text.ts'
import { titlesIn } from '../../shared/titles/titles-in.ts'
import { nameTitle } from '../../shared/titles/words.ts'

const surnames = [...'赵钱孙李周吴郑王冯陈']
const givenNames = ['建国', '淑芬', '志强', '晓燕', '文博', '雨桐', '海涛']

/** A school by this name; answers its id. */
export function addSchool(store: Store, name: string): number {
  const last = store.sqlite.prepare('SELECT coalesce(max(sortOrder), 0) AS value FROM school').get() as { value: number }
  return createRow(store, 'school', { name, ...searchTextOf(name, 'place'), sortOrder: last.value + 1 })
}

/** Teachers on the rolls of a school since 2020-09-01, with valid ID numbers of the region 379900 that does not exist; answers their ids. */
export function addTeachers(store: Store, schoolId: number, count: number): number[] {
  const { there } = store.sqlite.prepare('SELECT count(*) AS there FROM teacher').get() as { there: number }
  return Array.from({ length: count }, (_, i) => addTeacher(store, schoolId, there + i))
}

/** The n-th ID number of a person who does not exist. */
export function testIdNumber(n: number): string {
  const birthYear = 1970 + (Math.floor(n / 1000) % 30)
  const digits = `379900${birthYear}0312${String((n + 1) % 1000).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return `${digits}${'10X98765432'.charAt(sum % 11)}`
}

/** Titles as a roster names them: 县级骨干教师、市级名师. */
export function grantTitles(store: Store, teacherId: number, text: string): void {
  for (const { name, level } of titlesIn(text).map((written) => nameTitle(written, null)))
    createRow(store, 'title', { teacherId, name, level })
}

function addTeacher(store: Store, schoolId: number, n: number): number {
  const surname = surnames[n % surnames.length] ?? ''
  const given = givenNames[Math.floor(n / surnames.length) % givenNames.length] ?? ''
  const name = `${surname}${given}`
  const sex = (n + 1) % 2 === 1 ? '男' : '女'
  const row = {
    name,
    ...searchTextOf(name),
    sex,
    idNumber: testIdNumber(n),
    stage: '初中',
    subject: n % 2 === 0 ? '语文' : '数学',
  } as const
  const id = createRow(store, 'teacher', row)
  createRow(store, 'posting', { teacherId: id, schoolId, fromDate: '2020-09-01', toDate: null })
  return id
}
