import { isDefinedError, safe } from '@orpc/client'
import { expect, test } from 'vitest'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers, testIdNumber } from '../support/people.ts'

const reason = '核对花名册'

async function openOfficeWithSchools(day?: string) {
  const { api, store } = await openOffice(day === undefined ? {} : { day })
  return { api, store, first: addSchool(store, '第一中学'), second: addSchool(store, '第二小学') }
}

async function refusalOf(call: Promise<unknown>): Promise<{ code: string; detail: string | undefined } | undefined> {
  const { error } = await safe(call)
  if (!isDefinedError(error)) return undefined
  const { code, data } = error as { code: string; data?: { detail: string } }
  return { code, detail: data?.detail }
}

test('a teacher is added at a school; sex and birth date come from the ID number', async () => {
  const { api, first } = await openOfficeWithSchools()
  const added = await api.teachers.create({
    teacher: { name: '张 三', idNumber: testIdNumber(0), workStartDate: '2008.09', phone: '139-0000-0000' },
    schoolId: first,
    fromDate: '2008-09-01',
  })
  expect(added).toMatchObject({
    name: '张三',
    sex: '男',
    birthDate: '1970-03-12',
    workStartDate: '2008-09',
    phone: '13900000000',
    status: '在职',
  })
  expect(added.school).toEqual({ id: first, name: '第一中学', since: '2008-09-01' })
  expect(await api.teachers.get({ id: added.id })).toEqual(added)
  expect((await api.audit.list({ subject: 'teacher', id: added.id })).map(({ subject, action }) => [subject, action])).toEqual([
    ['posting', 'create'],
    ['teacher', 'create'],
  ])
})

test('teachers of the same name stay two; a second one with the same ID or card number is refused with the name of the first', async () => {
  const { api, first, second } = await openOfficeWithSchools()
  const teacher = { name: '王芳', idNumber: testIdNumber(1), cardNumber: 'J3799000001' }
  const added = await api.teachers.create({ teacher, schoolId: first, fromDate: null })
  await api.teachers.create({ teacher: { name: '王芳' }, schoolId: second, fromDate: null })
  expect((await api.teachers.list({ search: '王芳' })).total).toBe(2)

  const sameId = api.teachers.create({ teacher: { name: '李四', idNumber: teacher.idNumber }, schoolId: second, fromDate: null })
  expect(await refusalOf(sameId)).toEqual({ code: 'NUMBER_TAKEN', detail: '身份证号已登记给王芳。' })
  const other = await api.teachers.create({ teacher: { name: '李四' }, schoolId: second, fromDate: null })
  const sameCard = api.teachers.change({ id: other.id, teacher: { name: '李四', cardNumber: teacher.cardNumber }, reason })
  expect(await refusalOf(sameCard)).toEqual({ code: 'NUMBER_TAKEN', detail: '继续教育证号已登记给王芳。' })
  expect((await api.teachers.change({ id: added.id, teacher: { ...teacher, subject: '语文' }, reason })).subject).toBe('语文')
})

test('a change keeps its reason, before and after; who retires stays found under the new status', async () => {
  const { api, first } = await openOfficeWithSchools()
  const { id } = await api.teachers.create({ teacher: { name: '张三' }, schoolId: first, fromDate: null })
  await api.teachers.change({ id, teacher: { name: '张三', status: '退休' }, reason: '到龄退休' })
  const [line] = await api.audit.list({ subject: 'teacher', id })
  expect(line).toMatchObject({ action: 'change', reason: '到龄退休', changes: [{ label: '人员状态', before: '在职', after: '退休' }] })
  expect((await api.teachers.list({ status: '退休' })).rows).toMatchObject([{ id, schoolName: '第一中学' }])
  expect((await api.teachers.list({ status: '在职' })).total).toBe(0)
})

test('a renamed teacher is found under the new name and its pinyin', async () => {
  const { api, first } = await openOfficeWithSchools()
  const { id } = await api.teachers.create({ teacher: { name: '张三' }, schoolId: first, fromDate: null })
  await api.teachers.change({ id, teacher: { name: '欧阳静' }, reason: '更名' })
  expect((await api.teachers.list({ search: 'ouyang' })).rows).toMatchObject([{ id, name: '欧阳静' }])
  expect((await api.teachers.list({ search: 'zhang' })).total).toBe(0)
})

test('a transfer ends the time at the old school the day before', async () => {
  const { api, first, second } = await openOfficeWithSchools()
  const { id } = await api.teachers.create({ teacher: { name: '张三' }, schoolId: first, fromDate: '2020-09-01' })
  const moved = await api.teachers.transfer({ id, schoolId: second, date: '2026-03-01', reason: '工作需要' })
  expect(moved.school).toEqual({ id: second, name: '第二小学', since: '2026-03-01' })
  expect(moved.postings).toMatchObject([
    { schoolName: '第二小学', fromDate: '2026-03-01', toDate: null },
    { schoolName: '第一中学', fromDate: '2020-09-01', toDate: '2026-02-28' },
  ])
  expect((await api.teachers.list({ schoolId: first })).total).toBe(0)
  const lines = await api.audit.list({ subject: 'teacher', id })
  expect(lines.filter((line) => line.reason === '工作需要').map(({ action }) => action)).toEqual(['create', 'change'])
})

test('a transfer to the same school, back in time, or to or of nobody known is refused', async () => {
  const { api, first, second } = await openOfficeWithSchools()
  const { id } = await api.teachers.create({ teacher: { name: '张三' }, schoolId: first, fromDate: '2020-09-01' })
  const transfer = (changes: object) => refusalOf(api.teachers.transfer({ id, schoolId: second, date: '2026-03-01', reason, ...changes }))
  expect((await transfer({ schoolId: first }))?.code).toBe('SAME_SCHOOL')
  expect(await transfer({ date: '2020-09-01' })).toEqual({ code: 'TRANSFER_BACKWARDS', detail: '已登记到2020年9月1日，请选这以后的日期。' })
  expect((await transfer({ schoolId: 99 }))?.code).toBe('NOT_FOUND')
  expect((await transfer({ id: 99 }))?.code).toBe('NOT_FOUND')
  expect((await api.teachers.get({ id })).postings).toHaveLength(1)
})

test('a transfer that is still to come is registered on its day: lists would show the new school today', async () => {
  const { api, first, second } = await openOfficeWithSchools('2026-11-22')
  const { id } = await api.teachers.create({ teacher: { name: '张三' }, schoolId: first, fromDate: '2020-09-01' })
  const transfer = (date: string) => api.teachers.transfer({ id, schoolId: second, date, reason })
  expect(await refusalOf(transfer('2026-11-23'))).toEqual({
    code: 'DATE_IN_FUTURE',
    detail: '调动最晚可以填今天（2026年11月22日），以后的请到那一天再登记。',
  })
  expect((await transfer('2026-11-22')).school?.id).toBe(second)
})

test('asking for, changing or adding at what is not there is refused', async () => {
  const { api } = await openOfficeWithSchools()
  expect((await refusalOf(api.teachers.get({ id: 99 })))?.code).toBe('NOT_FOUND')
  expect((await refusalOf(api.teachers.change({ id: 99, teacher: { name: '张三' }, reason })))?.code).toBe('NOT_FOUND')
  expect((await refusalOf(api.teachers.create({ teacher: { name: '张三' }, schoolId: 99, fromDate: null })))?.code).toBe('NOT_FOUND')
})

test('adding that fails at the posting leaves no teacher; a transfer that fails at the new school leaves the old', async () => {
  const { api, store, first, second } = await openOfficeWithSchools()
  const { id } = await api.teachers.create({ teacher: { name: '张三' }, schoolId: first, fromDate: '2020-09-01' })
  failOn(store.sqlite, 'INSERT ON posting')
  await expect(api.teachers.create({ teacher: { name: '李四' }, schoolId: first, fromDate: null })).rejects.toThrow('disk full')
  await expect(api.teachers.transfer({ id, schoolId: second, date: '2026-03-01', reason })).rejects.toThrow('disk full')
  expect((await api.teachers.list({})).rows).toMatchObject([{ name: '张三', schoolName: '第一中学' }])
  expect((await api.teachers.get({ id })).postings).toMatchObject([{ fromDate: '2020-09-01', toDate: null }])
  expect(await api.audit.list({ subject: 'teacher', id })).toHaveLength(2)
})

test('the list is in the order of the alphabet, filtered by school, stage, post and status, with masked ID numbers', async () => {
  const { api, first, second } = await openOfficeWithSchools()
  const add = (name: string, schoolId: number, more: object) =>
    api.teachers.create({ teacher: { name, ...more }, schoolId, fromDate: null })
  await add('郑一', first, { stage: '初中', post: '班主任', idNumber: testIdNumber(1) })
  await add('白二', first, { stage: '初中', post: '专任教师' })
  await add('陈三', second, { stage: '小学', post: '班主任', status: '借调' })
  const namesOf = async (query: Parameters<typeof api.teachers.list>[0]) => (await api.teachers.list(query)).rows.map(({ name }) => name)
  expect(await namesOf({})).toEqual(['白二', '陈三', '郑一'])
  expect(await namesOf({ sortBy: 'name', sortOrder: 'desc' })).toEqual(['郑一', '陈三', '白二'])
  expect(await namesOf({ sortBy: 'schoolName' })).toEqual(['陈三', '郑一', '白二'])
  expect(await namesOf({ schoolId: first })).toEqual(['白二', '郑一'])
  expect(await namesOf({ stage: '初中', post: '班主任' })).toEqual(['郑一'])
  expect(await namesOf({ status: '借调' })).toEqual(['陈三'])
  expect(await namesOf({ pageSize: 2, page: 2 })).toEqual(['郑一'])
  const { rows } = await api.teachers.list({ search: testIdNumber(1) })
  expect(rows).toMatchObject([{ name: '郑一', maskedId: `3799**********${testIdNumber(1).slice(-4)}`, schoolName: '第一中学' }])
  expect(JSON.stringify(rows)).not.toContain(testIdNumber(1))
})

test('a pasted list says of each line who is meant, whom to choose from, or that nobody is known', async () => {
  const { api, store, first, second } = await openOfficeWithSchools()
  addTeachers(store, first, 3) // 赵建国, 钱建国, 孙建国
  await api.teachers.create({ teacher: { name: '赵建国' }, schoolId: second, fromDate: null })
  const lines = ['姓名\t学校', '赵建国', '赵建国 第二小学', '钱 建国（一中）', testIdNumber(2), '李四', '']
  expect(
    (await api.teachers.matchList({ lines })).map(({ outcome, candidates }) => [outcome, candidates.map(({ schoolName }) => schoolName)]),
  ).toEqual([
    ['several', ['第一中学', '第二小学']],
    ['matched', ['第二小学']],
    ['matched', ['第一中学']],
    ['matched', ['第一中学']],
    ['unknown', []],
  ])
})
