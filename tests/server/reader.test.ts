import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { transact } from '../../electron/server/db/open.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'

test('a list is answered while a transaction is open, from what was there before it', async () => {
  const { api, store } = await openOffice()
  addSchool(store, '第一中学')
  const names = async () => (await api.schools.list({})).rows.map(({ name }) => name)
  await transact(store, async (inside) => {
    addSchool(inside, '第二中学')
    expect(await names()).toEqual(['第一中学'])
    expect((await inside.db.selectFrom('school').select('id').execute()).length).toBe(2)
  })
  expect(await names()).toEqual(['第一中学', '第二中学'])
})

test('what was rolled back was never seen', async () => {
  const { api, store } = await openOffice()
  failOn(store.sqlite, 'INSERT ON auditEntry')
  await expect(
    api.schools.create({ name: '第一中学', code: null, kind: null, area: null, centralSchool: null, note: null }),
  ).rejects.toThrow()
  expect((await api.schools.list({})).total).toBe(0)
})

test('a query that writes outside a transaction fails', async () => {
  const { store } = await openOffice()
  await expect(store.db.deleteFrom('school').execute()).rejects.toThrow('readonly')
})

test('what a long transaction wrote is in the database file when it is answered, though the next one has begun', async () => {
  const { store } = await openOffice()
  const sizeOfFile = () => statSync(store.sqlite.name).size
  const before = sizeOfFile()
  const first = transact(store, async (inside) => addTeachers(inside, addSchool(inside, '第一中学'), 8_000))
  const second = transact(store, async (inside) => {
    addSchool(inside, '第二中学')
    await first
    expect(sizeOfFile()).toBeGreaterThan(before)
  })
  await second
})
