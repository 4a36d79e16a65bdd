import { expect, test } from 'vitest'
import { changeRow } from '../../electron/server/db/write.ts'
import { addCompletedCohort, bookHours } from '../support/completed-cohort.ts'
import { resultOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'
import { codeOf } from '../support/refusal.ts'
import { cellsOf, recordsOf, textsOf, written } from '../support/reports.ts'

const wholeNumber = /379900\d{11}[\dX]/

async function openWithCohort(trainees = [{ name: '赵建国', school: '第一中学' }]) {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干教师研修班', trainees)
  return { api, store, cohortId }
}

test('ID numbers are masked unless a reason is given, and the reason stands in the register', async () => {
  const { api, cohortId } = await openWithCohort()
  const [masked] = await recordsOf(await written(api, { id: 'cohort-roster', cohortId }))
  expect(masked?.['身份证号']).toMatch(/^3799\*{10}\d{3}[\dX]$/)
  const full = { id: 'cohort-roster', cohortId, numbers: 'full' } as const
  await expect(written(api, { ...full, reason: '  ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const [whole] = await recordsOf(await written(api, { ...full, reason: '市局要求核对身份' }))
  expect(whole?.['身份证号']).toMatch(wholeNumber)
  const { rows } = await api.reports.exports({})
  expect(rows.map(({ numbers, reason }) => [numbers, reason])).toEqual([
    ['full', '市局要求核对身份'],
    ['masked', null],
  ])
})

test('the register says who wrote what, when, in words, about how many people', async () => {
  const { api, store, cohortId } = await openWithCohort([
    { name: '赵建国', school: '第一中学' },
    { name: '钱淑芬', school: '第二中学' },
  ])
  bookHours(store, cohortId)
  await written(api, { id: 'national-hours', cohortId, fractions: 'round-down', trainingDays: 'with' })
  const { rows, total } = await api.reports.exports({})
  expect(total).toBe(1)
  expect(rows[0]).toMatchObject({
    ...{
      actor: store.actor,
      reportId: 'national-hours',
      label: '全国教师管理信息系统：国内培训',
      fileName: '国内培训_骨干教师研修班.xlsx',
    },
    ...{ parameters: '班次：骨干教师研修班；学时不是整数的：舍去小数；含培训起止日期', rowCount: 2, people: 2 },
    ...{ numbers: 'full', reason: null, at: new Date('2026-11-22T12:00:00').toISOString() },
  })
  expect((await api.reports.exports({ search: '骨干' })).total).toBe(1)
  expect((await api.reports.exports({ numbers: 'masked' })).total).toBe(0)
})

test('without a line in the register there is no file', async () => {
  const { api, store, cohortId } = await openWithCohort()
  failOn(store.sqlite, 'INSERT ON exportEntry')
  await expect(written(api, { id: 'cohort-roster', cohortId })).rejects.toThrow()
  expect((await api.reports.exports({})).total).toBe(0)
})

test('a line of the register is never changed and never removed', async () => {
  const { api, store, cohortId } = await openWithCohort()
  await written(api, { id: 'cohort-roster', cohortId })
  expect(() => store.sqlite.exec("UPDATE exportEntry SET numbers = 'none'")).toThrow('stays as it was')
  expect(() => store.sqlite.exec('DELETE FROM exportEntry')).toThrow('never removed')
})

test('a preview shows no whole number, also of a layout that is written with them', async () => {
  const { api, cohortId } = await openWithCohort()
  for (const id of ['cohort-roster', 'national-hours'] as const) {
    expect(JSON.stringify(await api.reports.preview({ id, cohortId }))).not.toMatch(wholeNumber)
  }
  expect((await api.reports.exports({})).total).toBe(0)
})

test('the twin for public notice has school and name, and nothing else of a person', async () => {
  const { api, cohortId } = await openWithCohort([
    { name: '赵建国', school: '第一中学' },
    { name: '钱淑芬', school: '第二中学' },
  ])
  const file = await written(api, { id: 'cohort-roster', cohortId, edition: 'notice' })
  expect(file.name).toBe('骨干教师研修班合格学员名册（公示版）.xlsx')
  const [title, , header, ...rows] = await textsOf(file)
  expect(title?.[0]).toBe('骨干教师研修班合格学员名册（公示）')
  expect(header).toEqual(['序号', '学校', '姓名'])
  expect(rows.slice(0, 2)).toEqual([
    ['1', '第一中学', '赵建国'],
    ['2', '第二中学', '钱淑芬'],
  ])
  expect((await api.reports.exports({})).rows[0]).toMatchObject({ numbers: 'notice', people: 2 })
})

test('who failed is not named in public; before the end everybody is', async () => {
  const { api, store, cohortId } = await openWithCohort([
    { name: '赵建国', school: '第一中学' },
    { name: '钱淑芬', school: '第二中学' },
  ])
  store.sqlite.exec("UPDATE enrollment SET result = '不合格' WHERE teacherId = 1")
  const names = async () =>
    (await recordsOf(await written(api, { id: 'cohort-roster', cohortId, edition: 'notice' }))).map((line) => line['姓名'])
  expect(await names()).toEqual(['钱淑芬'])
  expect((await api.reports.preview({ id: 'cohort-roster', cohortId })).notes).toEqual(['合格 1 人，共 2 人'])
  store.sqlite.exec(`UPDATE enrollment SET result = NULL; UPDATE cohort SET state = 'open', completedOn = NULL WHERE id = ${cohortId}`)
  expect(await names()).toEqual(['赵建国', '钱淑芬'])
})

test('two people of one name at one school are told apart by the last four of their numbers, and nobody else is', async () => {
  const { api, store, cohortId } = await openWithCohort([
    { name: '赵建国', school: '第一中学' },
    { name: '赵建国', school: '第一中学' },
    { name: '赵建国', school: '第二中学' },
  ])
  const records = await recordsOf(await written(api, { id: 'cohort-roster', cohortId, edition: 'notice' }))
  const numbers = store.sqlite.prepare('SELECT substr(idNumber, -4) AS four FROM teacher ORDER BY id').all() as { four: string }[]
  expect(records.map((record) => record['证件号末四位']).toSorted()).toEqual(['', numbers[0]?.four, numbers[1]?.four].toSorted())
  const cells = (await cellsOf(await written(api, { id: 'cohort-roster', cohortId, edition: 'notice' }))).flat()
  expect(cells.filter(({ text }) => wholeNumber.test(text))).toEqual([])
})

test('a report without people has no twin for public notice', async () => {
  const { api } = await openOffice()
  await expect(written(api, { id: 'base-activities', year: 2026, edition: 'notice' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('a short passport number does not stay readable', async () => {
  const { api, store, cohortId } = await openWithCohort()
  changeRow(store, 'teacher', 1, { idType: '护照', idNumber: 'E1234567' })
  const [record] = await recordsOf(await written(api, { id: 'cohort-roster', cohortId }))
  expect(record?.['身份证号']).toBe('E1****67')
})

test('a long report tells how far it is, goes on being written while others ask, and comes whole', async () => {
  const { api, store } = await openOffice()
  addTeachers(store, addSchool(store, '第一小学'), 350)
  const steps: string[] = []
  let answeredMeanwhile = 0
  for await (const event of await api.reports.write({ id: 'teacher-roster' })) {
    if (event.type === 'done') expect(await recordsOf(await api.reports.take(event.result))).toHaveLength(350)
    else {
      steps.push(`${event.step} ${event.done}/${event.total}`)
      answeredMeanwhile += (await api.teachers.list({})).total
    }
  }
  expect(steps.at(-1)).toBe('生成文件 0/0')
  expect(steps.some((step) => /^整理行 \d+\/350$/.test(step))).toBe(true)
  expect(answeredMeanwhile).toBeGreaterThanOrEqual(350)
  expect((await api.reports.exports({})).total).toBe(1)
})

test('a report that is cancelled leaves no line in the register, and a file is fetched once', async () => {
  const { api, store } = await openOffice()
  addTeachers(store, addSchool(store, '第一小学'), 350)
  const cancel = new AbortController()
  const events = await api.reports.write({ id: 'teacher-roster' }, { signal: cancel.signal })
  const running = (async () => {
    for await (const event of events) if (event.type === 'progress') cancel.abort()
  })()
  await expect(running).rejects.toThrow()
  expect((await api.reports.exports({})).total).toBe(0)
  const { fileId } = await resultOf(api.reports.write({ id: 'teacher-roster' }))
  await api.reports.take({ fileId })
  expect(await codeOf(api.reports.take({ fileId }))).toBe('NOT_FOUND')
})
