import { expect, test } from 'vitest'
import { failOn, openOffice } from '../support/office.ts'
import { addSchool, addTeachers, grantTitles } from '../support/people.ts'
import { codeOf } from '../support/refusal.ts'

const issuedOn = '2026-11-22'
const title = { kind: 'title', titleName: '县级骨干教师', grantedOn: '2026-09-01' } as const
const honour = { kind: 'honour', honour: '优秀师徒', reason: '在2026年师徒结对活动中成绩突出' } as const
const appointment = { kind: 'appointment', post: '兼职教研员', startsOn: '2026-09-01', endsOn: '2029-08-31' } as const

async function openWithPeople() {
  const office = await openOffice()
  const schoolId = addSchool(office.store, '第一小学')
  const teacherIds = addTeachers(office.store, schoolId, 3)
  for (const id of teacherIds) grantTitles(office.store, id, '县级骨干教师')
  return { ...office, teacherIds }
}

const textOf = (sheet: { operations: { kind: string }[] } | undefined) =>
  sheet?.operations.map((operation) => ('text' in operation ? operation.text : '')).join('') ?? ''

test('titles, honours and appointments are issued in series of their own, and each says what it is for', async () => {
  const { api, teacherIds } = await openWithPeople()
  expect(await api.certificates.award({ terms: title, issuedOn, teacherIds })).toMatchObject({
    count: 3,
    firstNumber: '测教称号字〔2026〕第0001号',
  })
  const [first = 0, second = 0] = teacherIds
  const praised = await api.certificates.award({ terms: honour, issuedOn, teacherIds: [first] })
  const appointed = await api.certificates.award({ terms: appointment, issuedOn, teacherIds: [second] })
  expect([praised.firstNumber, appointed.firstNumber]).toEqual(['测教荣字〔2026〕第0001号', '测教聘字〔2026〕第0001号'])
  const { rows } = await api.certificates.list({ kind: 'appointment' })
  expect(rows).toMatchObject([{ about: '兼职教研员', schoolName: '第一小学', cohortId: null }])
  const certificate = await api.certificates.get({ id: appointed.ids[0] ?? 0 })
  expect(certificate.content).toMatchObject({ ...appointment, issuer: '测试县教师发展中心', issuedOn })
  const sheets = await api.certificates.sheets({ ids: [praised.ids[0] ?? 0, appointed.ids[0] ?? 0] })
  expect(textOf(sheets[0])).toContain('优秀师徒')
  expect(textOf(sheets[1])).toContain('兼职教研员')
  expect(await api.verification.check({ text: certificate.number })).toMatchObject({
    outcome: 'valid',
    certificate: { kind: 'appointment' },
  })
})

test('who has a title in the registry and no certificate of it is offered, until it is issued', async () => {
  const { api, teacherIds } = await openWithPeople()
  expect(await api.certificates.titles()).toEqual(['县级骨干教师'])
  const [first = 0] = teacherIds
  const { ids } = await api.certificates.award({ terms: title, issuedOn, teacherIds: [first] })
  expect(await api.certificates.uncertified({ title: '县级骨干教师' })).toHaveLength(2)
  await api.certificates.void({ id: ids[0] ?? 0, reason: '撤销称号' })
  expect(await api.certificates.uncertified({ title: '县级骨干教师' })).toHaveLength(3)
})

test('nobody gets the same one twice, and nothing is issued to people who are not there', async () => {
  const { api, teacherIds } = await openWithPeople()
  await api.certificates.award({ terms: title, issuedOn, teacherIds: teacherIds.slice(0, 1) })
  expect(await codeOf(api.certificates.award({ terms: title, issuedOn: '2026-11-23', teacherIds }))).toBe('ALREADY_AWARDED')
  expect(await codeOf(api.certificates.previewAward({ terms: title, issuedOn, teacherIds: [999] }))).toBe('NOT_FOUND')
  expect(await codeOf(api.certificates.award({ terms: honour, issuedOn: '2062-01-01', teacherIds }))).toBe('ISSUED_TOO_LATE')
  await api.certificates.award({ terms: honour, issuedOn, teacherIds })
  expect(await codeOf(api.certificates.award({ terms: honour, issuedOn, teacherIds }))).toBe('ALREADY_AWARDED')
  expect((await api.certificates.list({})).total).toBe(4)
})

test('a letter is issued again with what was written wrong put right', async () => {
  const { api, teacherIds } = await openWithPeople()
  const { ids } = await api.certificates.award({ terms: appointment, issuedOn, teacherIds: teacherIds.slice(0, 1) })
  const [id = 0] = ids
  const { teacherName } = await api.certificates.get({ id })
  const request = { id, reason: '错字', note: '', issuedOn, teacherName, about: '专职教研员', usesPaper: false } as const
  const made = await api.certificates.reissue(request)
  expect(await api.certificates.get({ id: made.id })).toMatchObject({
    kind: 'appointment',
    content: { ...appointment, post: '专职教研员' },
  })
})

test('an award that fails at its second certificate writes none', async () => {
  const { api, store, teacherIds } = await openWithPeople()
  failOn(store.sqlite, 'INSERT ON certificate', '(SELECT count(*) FROM certificate) = 1')
  await expect(api.certificates.award({ terms: title, issuedOn, teacherIds })).rejects.toThrow('disk full')
  expect((await api.certificates.list({})).total).toBe(0)
  store.sqlite.exec('DROP TRIGGER fullDisk')
  expect(await api.certificates.award({ terms: title, issuedOn, teacherIds })).toMatchObject({ firstNumber: '测教称号字〔2026〕第0001号' })
})
