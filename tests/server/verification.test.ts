import { expect, test } from 'vitest'
import { formatCode, verificationTextOf } from '../../shared/verification/code.ts'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import { openOffice } from '../support/office.ts'

const issuedOn = '2026-11-22'

async function openIssued() {
  const office = await openOffice()
  const trainees = ['王丽', '赵敏'].map((name) => ({ name, school: '第一小学' }))
  const cohortId = addCompletedCohort(office.store, '骨干班', trainees)
  const { ids } = await office.api.certificates.issue({ cohortId, issuedOn })
  const [first, second] = await Promise.all(ids.map((id) => office.api.certificates.get({ id })))
  if (!first || !second) throw new Error('openIssued: expected two certificates')
  const check = (text: string) => office.api.verification.check({ text })
  return { ...office, first, second, check }
}

test('code, number and what a QR says find the certificate, however they are typed', async () => {
  const { first, check } = await openIssued()
  const { verificationCode: code, number } = first
  const valid = { outcome: 'valid', proof: 'code', isNumberDifferent: false, certificate: { number, teacherName: first.teacherName } }
  const typed = formatCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'I')
  for (const text of [formatCode(code), code, typed, verificationTextOf(number, code)]) expect(await check(text)).toMatchObject(valid)
  for (const text of [number, number.replace('〔', '(').replace('〕', ' )')])
    expect(await check(text)).toMatchObject({ ...valid, proof: 'number' })
})

test('what is void or reissued says so, with the reason and the new number', async () => {
  const { api, first, second, check } = await openIssued()
  await api.certificates.void({ id: first.id, reason: '弄错了人' })
  expect(await check(formatCode(first.verificationCode))).toMatchObject({ outcome: 'void', certificate: { voidReason: '弄错了人' } })
  const request = { id: second.id, reason: '遗失', note: '', issuedOn, teacherName: '', about: '', usesPaper: false } as const
  const made = await api.certificates.reissue({ ...request, teacherName: second.teacherName, about: '骨干班项目' })
  expect(await check(formatCode(second.verificationCode))).toMatchObject({ outcome: 'reissued', certificate: { replacement: made } })
  expect(await check(made.number)).toMatchObject({ outcome: 'valid', certificate: { replacement: null } })
})

test('a code of another certificate, an invented one and a foreign number are told apart', async () => {
  const { first, second, check } = await openIssued()
  expect(await check(verificationTextOf(first.number, 'AAAAAAAA'))).toEqual({ outcome: 'codeDiffers', number: first.number })
  expect(await check(verificationTextOf(first.number, second.verificationCode))).toMatchObject({
    isNumberDifferent: true,
    certificate: { number: second.number },
  })
  for (const text of ['QL-AAAA-AAAA', '外教培证字〔2026〕第0001号', '王丽']) expect(await check(text)).toEqual({ outcome: 'notOurs' })
})

test('a line written into the register by hand is not ours: its code does not follow from the key', async () => {
  const { store, first, check } = await openIssued()
  store.sqlite.exec('DROP TRIGGER certificateIsFrozen')
  store.sqlite.prepare("UPDATE certificate SET verificationCode = 'ZZZZZZZZ' WHERE id = ?").run(first.id)
  expect(await check('QL-ZZZZ-ZZZZ')).toEqual({ outcome: 'notOurs' })
  store.sqlite
    .prepare('UPDATE certificate SET verificationCode = ?, number = ? WHERE id = ?')
    .run(first.verificationCode, '改过的编号', first.id)
  expect(await check(formatCode(first.verificationCode))).toEqual({ outcome: 'notOurs' })
})

test('nothing of the key or the ID number is in what is answered or recorded', async () => {
  const { store, first, check } = await openIssued()
  const { secret } = store.sqlite.prepare('SELECT secret FROM verificationKey').get() as { secret: string }
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  const answer = JSON.stringify(await check(formatCode(first.verificationCode)))
  const { idNumber } = store.sqlite.prepare('SELECT idNumber FROM teacher WHERE id = ?').get(first.teacherId) as { idNumber: string }
  const lines = JSON.stringify(store.sqlite.prepare('SELECT before, after FROM auditEntry').all())
  for (const text of [answer, verificationTextOf(first.number, first.verificationCode)]) expect(text).not.toContain(idNumber)
  expect(lines).not.toContain(secret)
})

test('two offices give one number different codes', async () => {
  const [one, other] = [await openIssued(), await openIssued()]
  expect(one.first.number).toBe(other.first.number)
  expect(one.first.verificationCode).not.toBe(other.first.verificationCode)
})
