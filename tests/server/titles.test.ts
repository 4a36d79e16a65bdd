import { expect, test } from 'vitest'
import { refusalOf } from '../support/imports.ts'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers, grantTitles } from '../support/people.ts'

async function openCounty() {
  const office = await openOffice()
  const [zhao = 0, qian = 0] = addTeachers(office.store, addSchool(office.store, '第一中学'), 2)
  const titlesOf = (teacherId: number) => office.api.titles.ofTeacher({ teacherId })
  return { ...office, zhao, qian, titlesOf }
}

const master = { name: '名师', level: '县级', grantedOn: '2015.9', grantedBy: '县教育局', number: 'MS-01' } as const

test('a title is granted, corrected and withdrawn with a reason, and given back; every step is on the page of the teacher', async () => {
  const { api, zhao, titlesOf } = await openCounty()
  const { id } = await api.titles.grant({ teacherId: zhao, title: master })
  expect(await titlesOf(zhao)).toEqual([
    {
      ...{ id, name: '县级名师', level: '县级', grantedOn: '2015-09', grantedBy: '县教育局', number: 'MS-01' },
      ...{ state: 'valid', withdrawnOn: null, withdrawnReason: null, issued: null },
    },
  ])
  await api.titles.change({ id, title: { ...master, number: 'MS-010' }, reason: '编号抄错' })
  await api.titles.withdraw({ id, withdrawnOn: '2026-11-01', reason: '三年未履职' })
  expect((await titlesOf(zhao))[0]).toMatchObject({
    number: 'MS-010',
    state: 'withdrawn',
    withdrawnOn: '2026-11-01',
    withdrawnReason: '三年未履职',
  })
  expect((await api.teachers.get({ id: zhao })).title).toBeNull()
  await api.titles.restore({ id, reason: '复议后保留' })
  expect((await titlesOf(zhao))[0]).toMatchObject({ state: 'valid', withdrawnOn: null, withdrawnReason: null })
  await api.titles.remove({ id, reason: '登记错了人' })
  expect(await titlesOf(zhao)).toEqual([])
  const trail = (await api.audit.list({ subject: 'teacher', id: zhao })).filter(({ subject }) => subject === 'title')
  expect(trail.map(({ action, about, reason }) => [action, about, reason])).toEqual([
    ['remove', '县级名师', '登记错了人'],
    ['change', '县级名师', '复议后保留'],
    ['change', '县级名师', '三年未履职'],
    ['change', '县级名师', '编号抄错'],
    ['create', '县级名师', null],
  ])
  expect(trail[2]?.changes).toEqual([
    { label: '状态', before: '有效', after: '已撤销' },
    { label: '撤销日期', before: null, after: '2026年11月1日' },
    { label: '撤销原因', before: null, after: '三年未履职' },
  ])
})

test('nobody has the same title of the same level twice; another level, or the same after it was withdrawn, is another title', async () => {
  const { api, zhao, qian, titlesOf } = await openCounty()
  const grant = (title: Parameters<typeof api.titles.grant>[0]['title'], teacherId = zhao) => api.titles.grant({ teacherId, title })
  const { id } = await grant(master)
  expect(await refusalOf(grant({ name: '区县级名师', level: null }))).toMatchObject({ code: 'TITLE_BORNE' })
  await grant({ ...master, level: '市级' })
  await grant(master, qian)
  await api.titles.withdraw({ id, withdrawnOn: '2020-01-01', reason: '未履职' })
  const again = await grant({ ...master, grantedOn: '2022' })
  expect(await refusalOf(api.titles.restore({ id, reason: '弄错了' }))).toMatchObject({ code: 'TITLE_BORNE' })
  expect(await refusalOf(api.titles.change({ id: again.id, title: { name: '市级名师' }, reason: '级别' }))).toMatchObject({
    code: 'TITLE_BORNE',
  })
  await api.titles.change({ id: again.id, title: { ...master, number: null }, reason: '编号未知' })
  expect((await titlesOf(zhao)).map(({ name, state }) => `${name} ${state}`)).toEqual([
    '县级名师 valid',
    '市级名师 valid',
    '县级名师 withdrawn',
  ])
})

test('days that cannot be are refused', async () => {
  const { api, zhao } = await openCounty()
  const grant = (grantedOn: string) => api.titles.grant({ teacherId: zhao, title: { ...master, grantedOn } })
  expect(await refusalOf(grant('2026-12'))).toMatchObject({ code: 'DATE_IN_FUTURE' })
  expect(await refusalOf(api.titles.grant({ teacherId: 999, title: master }))).toMatchObject({ code: 'NOT_FOUND' })
  const { id } = await grant('2026')
  const withdraw = (withdrawnOn: string) => refusalOf(api.titles.withdraw({ id, withdrawnOn, reason: '未履职' }))
  expect(await withdraw('2026-11-23')).toMatchObject({ code: 'DATE_IN_FUTURE' })
  expect(await withdraw('2025-12-31')).toEqual({ code: 'WITHDRAWN_TOO_EARLY', detail: '授予日期是2026年。' })
  expect(await withdraw('2026-01-01')).toBeUndefined()
  expect(await withdraw('2026-01-01')).toMatchObject({ code: 'TITLE_WITHDRAWN' })
  const late = refusalOf(api.titles.change({ id, title: { ...master, grantedOn: '2026-02' }, reason: '日期' }))
  expect(await late).toEqual({ code: 'WITHDRAWN_TOO_EARLY', detail: '撤销日期是2026年1月1日。' })
})

test('a title shows the number of the certificate of it that is valid now', async () => {
  const { api, store, zhao, titlesOf } = await openCounty()
  grantTitles(store, zhao, '县级骨干教师')
  const terms = { kind: 'title', titleName: '县级骨干教师', grantedOn: '2026-09-01' } as const
  expect(await api.certificates.uncertified({ title: '县级骨干教师' })).toMatchObject([{ id: zhao }])
  await api.certificates.award({ terms, issuedOn: '2026-09-10', teacherIds: [zhao] })
  expect(await titlesOf(zhao)).toMatchObject([{ number: null, issued: { number: '测教称号字〔2026〕第0001号' } }])
  expect(await api.certificates.uncertified({ title: '县级骨干教师' })).toEqual([])
})

test('whoever bears a title is found by it, beside other titles too; lists sort by the whole text', async () => {
  const { api, store, zhao, qian } = await openCounty()
  grantTitles(store, zhao, '县级骨干教师、市级名师')
  grantTitles(store, qian, '县级骨干教师')
  const [withdrawn] = await api.titles.ofTeacher({ teacherId: qian })
  expect(await api.certificates.titles()).toEqual(['县级骨干教师', '市级名师'])
  const { rows } = await api.teachers.list({ sortBy: 'title', sortOrder: 'desc' })
  expect(rows.map(({ title }) => title)).toEqual(['县级骨干教师、市级名师', '县级骨干教师'])
  await api.titles.withdraw({ id: withdrawn?.id ?? 0, withdrawnOn: '2026-11-01', reason: '未履职' })
  expect((await api.teachers.list({ sortBy: 'title' })).rows.map(({ title }) => title)).toEqual([null, '县级骨干教师、市级名师'])
  expect((await api.cohorts.candidateChoices()).titles).toEqual(['县级骨干教师', '市级名师'])
})

test('a withdrawal that fails has changed nothing', async () => {
  const { api, store, zhao, titlesOf } = await openCounty()
  const { id } = await api.titles.grant({ teacherId: zhao, title: master })
  failOn(store.sqlite, 'INSERT ON auditEntry')
  await expect(api.titles.withdraw({ id, withdrawnOn: '2026-11-01', reason: '未履职' })).rejects.toThrow()
  expect((await titlesOf(zhao))[0]).toMatchObject({ state: 'valid' })
})
