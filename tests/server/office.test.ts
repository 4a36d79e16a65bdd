import { isDefinedError, safe } from '@orpc/client'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { type Databases, openDatabases } from '../../electron/server/databases.ts'
import { openSqlite } from '../../electron/server/db/sqlite.ts'
import { openAtStart } from '../../electron/server/open-at-start.ts'
import { router } from '../../electron/server/router.ts'
import { failOn, openOffice, temporaryFolder, testOffice } from '../support/office.ts'

const codeOf = async (call: Promise<unknown>) => {
  const { error } = await safe(call)
  return isDefinedError(error) ? (error as { code: string }).code : error
}

test('nothing can be asked before a database is open', async () => {
  const api = createRouterClient(router, { context: { databases: openDatabases(temporaryFolder()) } })
  expect(await codeOf(api.schools.list({}))).toBe('NO_DATABASE')
  expect(await codeOf(api.office.open())).toBe('NOT_FOUND')
  expect((await api.office.state()).office).toBeNull()
})

test('the county’s database is created once, closed and opened again', async () => {
  const { api } = await openOffice()
  expect(await codeOf(api.office.create(testOffice))).toBe('DATABASE_EXISTS')
  expect((await api.office.close()).office).toBeNull()
  expect((await api.office.open()).office).toMatchObject({ kind: 'county', countyName: '测试县' })
})

test('an office that cannot be written leaves no half database behind', async () => {
  const databases = openDatabases(temporaryFolder())
  const broken: Databases = {
    ...databases,
    open: (kind) => {
      const store = databases.open(kind)
      failOn(store.sqlite, 'INSERT ON auditEntry')
      return store
    },
  }
  const api = createRouterClient(router, { context: { databases: broken } })
  await expect(api.office.create(testOffice)).rejects.toThrow('disk full')
  expect((await api.office.state()).countyExists).toBe(false)
})

test('a county whose creation a crash cut short can be created again', async () => {
  const databases = openDatabases(temporaryFolder())
  databases.open('county')
  databases.close()
  await openAtStart(databases, {})
  const api = createRouterClient(router, { context: { databases } })
  expect(await api.office.state()).toMatchObject({ office: null, countyExists: false })
  expect((await api.office.create(testOffice)).office).toMatchObject({ kind: 'county' })
  databases.close()
})

test('a database from a newer program is refused with a sentence', async () => {
  const { api, databases } = await openOffice()
  databases.close()
  const future = openSqlite(databases.pathOf('county'))
  future.pragma('user_version = 9990')
  future.close()
  expect(await codeOf(api.office.open())).toBe('DATABASE_FROM_FUTURE')
})

test('settings are changed with a reason that is kept', async () => {
  const { api } = await openOffice()
  await api.office.change({ office: { ...testOffice, hoursPerDay: 80 }, reason: '省厅新规' })
  expect(await api.audit.list({ subject: 'office', id: 1 })).toMatchObject([
    { reason: '省厅新规', changes: [{ label: '每天学时', before: '6', after: '8' }] },
    {},
  ])
})
