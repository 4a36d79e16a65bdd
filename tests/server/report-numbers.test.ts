import { expect, test } from 'vitest'
import { formatCode } from '../../shared/verification/code.ts'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import { openOffice } from '../support/office.ts'
import { recordsOf, written } from '../support/reports.ts'

const issuedOn = '2026-11-22'
const numberOf = (serial: number) => `测教培证字〔2026〕第${String(serial).padStart(4, '0')}号`
const pack = {
  kind: 'completion',
  prefix: 'No.',
  digits: 4,
  firstNumber: 1,
  lastNumber: 9,
  receivedOn: '2026-11-01',
  note: '县印刷厂',
} as const

async function openYear() {
  const office = await openOffice()
  const { api, store } = office
  await api.numbering.addPack(pack)
  await api.numbering.spoilPaper({ id: 1, paper: '2', reason: '受潮' })
  const range = {
    kind: 'completion',
    year: 2026,
    programCode: '',
    purpose: 'reserved',
    firstSerial: 2,
    lastSerial: 3,
    note: '局里',
  } as const
  const { id } = await api.numbering.addRange(range)
  const trainees = ['王丽', '赵敏', '周平'].map((name) => ({ name, school: '第一小学' }))
  const { ids } = await api.certificates.issue({ cohortId: addCompletedCohort(store, '骨干班', trainees), issuedOn, usesPaper: true })
  await api.numbering.releaseRange({ id, reason: '不用了' })
  const old = await api.certificates.get({ id: ids[0] ?? 0 })
  const request = { reason: '遗失', note: '', issuedOn, teacherName: old.teacherName, about: '骨干班项目', usesPaper: true } as const
  const made = await api.certificates.reissue({ ...request, id: old.id })
  return { ...office, old, made }
}

test('the yearly register tells which certificate was issued in place of which, with code and paper', async () => {
  const { api, old, made } = await openYear()
  const records = await recordsOf(await written(api, { id: 'certificates', year: 2026 }))
  expect(records).toHaveLength(4)
  expect(records[0]).toMatchObject({
    ...{ 证书编号: old.number, 种类: '结业证书', 状态: '已补办', 作废原因: '补办（遗失）', 补办: `新证 ${made.number}` },
    ...{ 查验码: formatCode(old.verificationCode), 空白证书号码: 'No.0001' },
  })
  expect(records[3]).toMatchObject({ 证书编号: made.number, 状态: '有效', 补办: `原证 ${old.number}`, 空白证书号码: 'No.0005' })
  expect((await api.reports.preview({ id: 'certificates', year: 2026 })).notes).toEqual(['共 4 张，有效 3 张，作废 1 张（其中补办 1 张）'])
})

test('the check of numbers names the missing ones with their reason', async () => {
  const { api } = await openYear()
  const file = await written(api, { id: 'certificate-numbers', year: 2026 })
  expect(await recordsOf(file, '核对')).toMatchObject([
    { 种类: '结业证书', 最后的编号: numberOf(6), 编到: '6', 有效: '3', 作废: '0', 补办作废: '1', 缺号: '2' },
  ])
  expect(await recordsOf(file, '缺号')).toMatchObject([{ 起号: '2', 止号: '3', 原因: '原为局里预留，后来取消，没有发出' }])
})

test('the sheet of blank certificates balances, and lists what was spoiled', async () => {
  const { api } = await openYear()
  const file = await written(api, { id: 'blank-certificates' })
  expect(await recordsOf(file, '领用')).toMatchObject([{ 起号: 'No.0001', 止号: 'No.0009', 领到: '9', 已用: '4', 报废: '1', 剩余: '4' }])
  expect(await recordsOf(file, '报废')).toMatchObject([{ 号码: 'No.0002', 报废原因: '受潮' }])
})
