import { isDefinedError, safe } from '@orpc/client'
import { expect, test } from 'vitest'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'

async function officeWithTeacher() {
  const office = await openOffice()
  const [teacherId = 0] = addTeachers(office.store, addSchool(office.store, '第一中学'), 1)
  const asked = async () => (await office.api.hours.ofTeacher({ teacherId })).verdict.requirements.map(({ id }) => id)
  return { ...office, teacherId, asked }
}

async function refusalOf(call: Promise<unknown>): Promise<string | undefined> {
  const { error } = await safe(call)
  return isDefinedError(error) ? (error as { code: string }).code : error?.message
}

test('whoever is picked for a group owes its hours, for as long as it touches the cycle', async () => {
  const { api, teacherId, asked } = await officeWithTeacher()
  expect(await asked()).not.toContain('itUplift')
  const { id } = await api.hours.memberships.add({ teacherId, groupCode: 'itUplift', fromDate: '2024-03-01' })
  expect(await asked()).toContain('itUplift')
  await api.hours.memberships.end({ id, toDate: '2024-12-31' })
  expect(await asked()).not.toContain('itUplift')
  expect(await api.hours.memberships.list({ teacherId })).toEqual([
    { id, teacherId, groupCode: 'itUplift', fromDate: '2024-03-01', toDate: '2024-12-31' },
  ])
})

test('nobody is in a group twice at once, but may come back to it', async () => {
  const { api, teacherId } = await officeWithTeacher()
  const { id } = await api.hours.memberships.add({ teacherId, groupCode: 'cloudClass', fromDate: '2025-03-01' })
  expect(await refusalOf(api.hours.memberships.add({ teacherId, groupCode: 'cloudClass', fromDate: '2026-01-01' }))).toBe('ALREADY_MEMBER')
  expect(await refusalOf(api.hours.memberships.end({ id, toDate: '2025-02-28' }))).toBe('MEMBERSHIP_BACKWARDS')
  await api.hours.memberships.end({ id, toDate: '2025-12-31' })
  await api.hours.memberships.add({ teacherId, groupCode: 'cloudClass', fromDate: '2026-01-01' })
  expect(await api.hours.memberships.list({ teacherId })).toHaveLength(2)
})

test('joining, leaving and being taken off a list are on the teacher’s audit trail in the office’s words', async () => {
  const { api, teacherId } = await officeWithTeacher()
  const { id } = await api.hours.memberships.add({ teacherId, groupCode: 'newPrincipal', fromDate: '2025-03-01' })
  await api.hours.memberships.end({ id, toDate: '2026-02-28' })
  const lines = async () => (await api.audit.list({ subject: 'teacher', id: teacherId })).filter(({ subject }) => subject === 'membership')
  const [change, creation] = await lines()
  expect(change).toMatchObject({ action: 'change', changes: [{ label: '止', before: null, after: '2026年2月28日' }] })
  expect(creation?.changes).toContainEqual({ label: '专项', before: null, after: '新任校长、园长' })
  await api.hours.memberships.remove({ id, reason: '选错了人' })
  expect((await lines())[0]).toMatchObject({ action: 'remove', reason: '选错了人' })
  expect(await refusalOf(api.hours.memberships.remove({ id, reason: '再删一次' }))).toBe('NOT_FOUND')
})

test('only groups that the office picks by hand can be joined', async () => {
  const { api, teacherId } = await officeWithTeacher()
  await expect(api.hours.memberships.add({ teacherId, groupCode: 'headTeacher', fromDate: '2025-03-01' })).rejects.toThrow()
  expect(await refusalOf(api.hours.memberships.add({ teacherId: 999, groupCode: 'itUplift', fromDate: '2025-03-01' }))).toBe('NOT_FOUND')
})
