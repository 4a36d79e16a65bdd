import { expect, test } from 'vitest'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import { failOn, openOffice } from '../support/office.ts'
import { codeOf } from '../support/refusal.ts'

const issuedOn = '2026-11-22'
const numberOf = (serial: number) => `测教培证字〔2026〕第${String(serial).padStart(4, '0')}号`

async function openIssued() {
  const office = await openOffice({ day: '2026-11-25' })
  const cohortId = addCompletedCohort(office.store, '骨干班', [
    { name: '王丽', school: '第一小学' },
    { name: '赵敏', school: '第一小学' },
  ])
  await office.api.certificates.issue({ cohortId, issuedOn })
  const [wang] = (await office.api.certificates.list({ search: '王丽' })).rows
  const id = wang?.id ?? 0
  const content = (await office.api.certificates.get({ id })).content
  const request = { id, note: '', issuedOn: '2026-11-25', teacherName: '王丽', about: '骨干班项目', usesPaper: false }
  return { ...office, cohortId, id, content, request }
}

test('a lost certificate is issued again with a number of its own, and the two are linked', async () => {
  const { api, id, content, request, cohortId } = await openIssued()
  const { number: old } = content
  const made = await api.certificates.reissue({ ...request, reason: '遗失', note: '11 月 20 日登报', teacherName: '写错了也不算' })
  expect(made.number).toBe(numberOf(3))
  expect(await api.certificates.get({ id: made.id })).toMatchObject({
    state: 'issued',
    content: { ...content, number: numberOf(3), issuedOn: '2026-11-25' },
    replaces: { id, number: old, reason: '遗失', note: '11 月 20 日登报' },
  })
  expect(await api.certificates.get({ id })).toMatchObject({
    state: 'void',
    voidReason: '补办（遗失）：11 月 20 日登报',
    replacement: made,
    replacedBy: numberOf(3),
    content,
  })
  expect(await api.certificates.issuable({ cohortId })).toMatchObject({ people: [], issued: 2, voided: 1 })
  expect(await api.numbering.check({ year: 2026 })).toMatchObject([{ valid: 2, reissued: 1, voided: 0, missing: 0 }])
})

test('a changed name and a wrong character are corrected on the new one only', async () => {
  const { api, request } = await openIssued()
  const renamed = await api.certificates.reissue({ ...request, reason: '更名', teacherName: '王莉' })
  const corrected = await api.certificates.reissue({
    ...request,
    id: renamed.id,
    reason: '错字',
    teacherName: '王莉',
    about: '骨干教师研修',
  })
  const { rows } = await api.certificates.list({ sortBy: 'number' })
  expect(rows.map(({ teacherName, state, replacedBy }) => [teacherName, state, replacedBy])).toContainEqual([
    '王丽',
    'void',
    renamed.number,
  ])
  expect((await api.certificates.get({ id: corrected.id })).content).toMatchObject({ teacherName: '王莉', programName: '骨干教师研修' })
  expect((await api.certificates.list({ search: '王莉' })).total).toBe(2)
})

test('a correction that corrects nothing, a void certificate and a day before the first issue are refused', async () => {
  const { api, id, request } = await openIssued()
  expect(await codeOf(api.certificates.reissue({ ...request, reason: '更名' }))).toBe('REISSUE_UNCHANGED')
  expect(await codeOf(api.certificates.previewReissue({ ...request, reason: '错字' }))).toBe('REISSUE_UNCHANGED')
  expect(await codeOf(api.certificates.reissue({ ...request, reason: '遗失', issuedOn: '2026-11-21' }))).toBe('ISSUED_TOO_EARLY')
  expect(await codeOf(api.certificates.reissue({ ...request, reason: '遗失', usesPaper: true }))).toBe('PAPER_SHORT')
  expect(await api.certificates.get({ id })).toMatchObject({ state: 'issued' })
  await api.certificates.void({ id, reason: '弄错了' })
  expect(await codeOf(api.certificates.reissue({ ...request, reason: '遗失' }))).toBe('ALREADY_VOID')
  expect(await codeOf(api.certificates.reissue({ ...request, id: 999, reason: '遗失' }))).toBe('NOT_FOUND')
})

test('the preview shows the new number and changes nothing', async () => {
  const { api, id, request } = await openIssued()
  const sheet = await api.certificates.previewReissue({ ...request, reason: '更名', teacherName: '王莉莉' })
  const text = sheet.operations.map((operation) => ('text' in operation ? operation.text : '')).join('')
  expect(text).toContain('王莉莉')
  expect(text).toContain(numberOf(3))
  expect(await api.certificates.get({ id })).toMatchObject({ state: 'issued' })
})

test('a reissue that fails half-way leaves the old certificate valid', async () => {
  const { api, store, id, request } = await openIssued()
  failOn(store.sqlite, 'INSERT ON certificate')
  await expect(api.certificates.reissue({ ...request, reason: '损坏' })).rejects.toThrow('disk full')
  expect(await api.certificates.get({ id })).toMatchObject({ state: 'issued', replacement: null })
  expect((await api.audit.list({ subject: 'certificate', id })).filter(({ action }) => action === 'change')).toEqual([])
  store.sqlite.exec('DROP TRIGGER fullDisk')
  expect(await api.certificates.reissue({ ...request, reason: '损坏' })).toMatchObject({ number: numberOf(3) })
})
