import { isDefinedError, safe } from '@orpc/client'
import { expect, test } from 'vitest'
import { changeRow } from '../../electron/server/db/write.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'

const first = { code: '3799000001', name: '第一中学', kind: '普通高中', area: '城区', centralSchool: null, note: null }

test('a school is added, found by name, pinyin and initials, and changed with a reason', async () => {
  const { api } = await openOffice()
  const school = await api.schools.create(first)
  for (const search of ['第一', 'diyizhong', 'di yi zhong', 'dyzx', '3799000001'])
    expect((await api.schools.list({ search })).rows).toMatchObject([{ name: '第一中学' }])
  await api.schools.change({ id: school.id, school: { ...first, area: '镇区' }, reason: '城乡划分调整' })
  const [change, creation] = await api.audit.list({ subject: 'school', id: school.id })
  expect(change).toMatchObject({
    action: 'change',
    reason: '城乡划分调整',
    changes: [{ label: '城乡类型', before: '城区', after: '镇区' }],
  })
  expect(creation).toMatchObject({ action: 'create' })
})

test('a name with a sign that is a wildcard to the database is found by that sign', async () => {
  const { api } = await openOffice()
  await api.schools.create({ ...first, name: '第一中学_东区（100%）' })
  await api.schools.create({ ...first, code: null, name: '第二中学' })
  for (const search of ['学_东', '100%', '_东区']) expect((await api.schools.list({ search })).total).toBe(1)
})

test('two schools can share neither name nor code', async () => {
  const { api } = await openOffice()
  await api.schools.create(first)
  const sameName = await safe(api.schools.create({ ...first, code: null }))
  const sameCode = await safe(api.schools.create({ ...first, name: '第二中学' }))
  expect(isDefinedError(sameName.error) && sameName.error.code).toBe('NAME_TAKEN')
  expect(isDefinedError(sameCode.error) && sameCode.error.code).toBe('NUMBER_TAKEN')
})

test('a change whose audit line cannot be written is not made', async () => {
  const { api, store } = await openOffice()
  const school = await api.schools.create(first)
  failOn(store.sqlite, 'INSERT ON auditEntry')
  await expect(api.schools.change({ id: school.id, school: { ...first, name: '改名中学' }, reason: '更名' })).rejects.toThrow('disk full')
  expect((await api.schools.get({ id: school.id })).name).toBe('第一中学')
})

test('a school that nobody refers to can be removed, and its last values stay in the audit trail', async () => {
  const { api } = await openOffice()
  const school = await api.schools.create(first)
  await api.schools.remove({ id: school.id, reason: '重复登记' })
  expect((await api.schools.list({})).total).toBe(0)
  expect(await api.audit.list({ subject: 'school', id: school.id })).toMatchObject([
    { action: 'remove', reason: '重复登记' },
    { action: 'create' },
  ])
})

test('a retired teacher is not counted among the teachers of the school', async () => {
  const { api, store } = await openOffice()
  const schoolId = addSchool(store, '第一中学')
  const [retired = 0] = addTeachers(store, schoolId, 3)
  changeRow(store, 'teacher', retired, { status: '退休' })
  expect((await api.schools.list({})).rows).toMatchObject([{ teacherCount: 2 }])
})
