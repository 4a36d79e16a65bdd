import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Store } from '../../electron/server/db/open.ts'
import { createRow } from '../../electron/server/db/write.ts'
import { searchTextOf } from '../../electron/server/lib/search-text.ts'
import { commit, fileOf, type Import, resultOf } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, testIdNumber } from '../support/people.ts'

const head = ['姓名', '身份证号', '学校', '项目名称', '类别', '学时', '培训日期']
const names = ['孟春熙', '梅长青', '欧阳雨桐', '王丽']
const nameOf = (n: number) => names[n] ?? `孟${String.fromCharCode(0x4e00 + n)}`

function register(store: Store, schoolId: number, n: number): void {
  const name = nameOf(n)
  const id = createRow(store, 'teacher', { name, ...searchTextOf(name), idNumber: testIdNumber(n) })
  createRow(store, 'posting', { teacherId: id, schoolId, fromDate: null, toDate: null })
}

function listOf(rows: readonly { person: number; hours: number; day: number }[]): Import {
  const written = rows.map(({ person, hours, day }) => [
    ...[nameOf(person), testIdNumber(person), '第一中学', '师德专题培训', '师德', hours / 2, `2026-03-${10 + day}`],
  ])
  return { file: fileOf(head, written), kind: 'hours' }
}

const ledgerOf = ({ sqlite }: Store) =>
  sqlite.prepare('SELECT name, date, hours FROM hoursEntry JOIN teacher ON teacher.id = teacherId ORDER BY name, date, hours').all()

test('a list that waits for some of its people leaves the same ledger as one that comes when all are registered', {
  timeout: 60_000,
}, async () => {
  const row = fc.record({ person: fc.nat(3), hours: fc.integer({ min: 1, max: 4 }), day: fc.nat(3) })
  const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 12, selector: (one) => JSON.stringify(one) })
  const early = fc.uniqueArray(fc.nat(3), { maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(rows, early, async (list, registeredFirst) => {
      const after = await openOffice()
      const schoolId = addSchool(after.store, '第一中学')
      for (const n of names.keys()) register(after.store, schoolId, n)
      await commit(after.api, listOf(list))

      const before = await openOffice()
      addSchool(before.store, '第一中学')
      for (const n of registeredFirst) register(before.store, schoolId, n)
      const { waiting } = await commit(before.api, listOf(list))
      for (const n of names.keys()) if (!registeredFirst.includes(n)) register(before.store, schoolId, n)
      expect(await resultOf(before.api.waiting.matchFound())).toEqual({ matched: waiting })
      expect(ledgerOf(before.store)).toEqual(ledgerOf(after.store))
    }),
    { numRuns: 8 },
  )
})

test('however many rows of a sheet wait, the database is asked for them as often as for one', async () => {
  const askedFor = async (count: number) => {
    const { api, store } = await openOffice()
    addSchool(store, '第一中学')
    await commit(api, listOf(Array.from({ length: count }, (_, i) => ({ person: 10 + i, hours: 12, day: 1 }))))
    const prepare = vi.spyOn(store.sqlite, 'prepare')
    expect(await api.waiting.counts()).toEqual({ waiting: count, found: 0 })
    return prepare.mock.calls.length
  }
  expect(await askedFor(900)).toBe(await askedFor(1))
})
