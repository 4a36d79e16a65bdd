import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import { failOn, openOffice } from '../support/office.ts'
import { codeOf } from '../support/refusal.ts'

const issuedOn = '2026-11-22'
const numberOf = (serial: number) => `测教培证字〔2026〕第${String(serial).padStart(4, '0')}号`
const people = (count: number, mark = '甲') => Array.from({ length: count }, (_, i) => ({ name: `${mark}${i}`, school: '第一小学' }))
const range = { kind: 'completion', year: 2026, programCode: '', purpose: 'reserved', note: '局里特批' } as const
const pack = { kind: 'completion', prefix: 'No.', digits: 6, receivedOn: '2026-11-01', note: '' } as const

type Office = Awaited<ReturnType<typeof openOffice>>
const numbersOf = async ({ api }: Office) =>
  (await api.certificates.list({ sortBy: 'number', pageSize: 200 })).rows.map(({ number }) => number)

test('each kind of document has a rule, and the next number is shown', async () => {
  const { api } = await openOffice()
  expect((await api.numbering.series()).map(({ kind, next }) => [kind, next])).toEqual([
    ['completion', numberOf(1)],
    ['title', '测教称号字〔2026〕第0001号'],
    ['honour', '测教荣字〔2026〕第0001号'],
    ['appointment', '测教聘字〔2026〕第0001号'],
  ])
})

test('a rule is tried before it is kept, and the change is recorded with its reason', async () => {
  const office = await openOffice()
  const { api, store } = office
  await api.certificates.issue({ cohortId: addCompletedCohort(store, '甲班', people(2)), issuedOn })
  const series = { kind: 'completion', type: '结业', pattern: '{机构简称}（{类型}）{年}-{流水:3}', resets: ['year'] } as const
  const draft = { ...series, resets: [...series.resets] }
  expect(await api.numbering.preview(draft)).toEqual({ problems: [], first: '测教（结业）26-001', next: '测教（结业）26-003' })
  expect((await api.numbering.preview({ ...draft, pattern: '{流水' })).problems).not.toEqual([])
  await api.numbering.changeSeries({ id: 1, series: draft, reason: '局里统一格式' })
  await api.certificates.issue({ cohortId: addCompletedCohort(store, '乙班', people(1, '乙')), issuedOn })
  expect(await numbersOf(office)).toEqual([numberOf(1), numberOf(2), '测教（结业）26-003'])
  const [line] = await api.audit.list({ subject: 'numberSeries', id: 1 })
  expect(line).toMatchObject({ reason: '局里统一格式', changes: [{ label: '编号规则', after: series.pattern }] })
  const same = { ...draft, kind: 'honour' as const }
  expect((await api.numbering.preview(same)).problems).toEqual(['另一种证书的编号规则和这个一样，会重号'])
  expect(await codeOf(api.numbering.changeSeries({ id: 3, series: same, reason: '试试' }))).toBe('PATTERN_TAKEN')
  expect(await codeOf(api.numbering.changeSeries({ id: 3, series: draft, reason: '错位' }))).toBe('NOT_FOUND')
})

test('reserved numbers are never drawn, and are issued on purpose', async () => {
  const office = await openOffice()
  const { api, store } = office
  const { id: rangeId } = await api.numbering.addRange({ ...range, firstSerial: 2, lastSerial: 3 })
  await api.certificates.issue({ cohortId: addCompletedCohort(store, '甲班', people(2)), issuedOn })
  expect(await numbersOf(office)).toEqual([numberOf(1), numberOf(4)])
  const cohortId = addCompletedCohort(store, '乙班', people(3, '乙'))
  expect(await codeOf(api.certificates.issue({ cohortId, issuedOn, rangeId }))).toBe('RANGE_TOO_SMALL')
  const chosen = (await api.certificates.issuable({ cohortId })).people.slice(0, 2).map(({ enrollmentId }) => enrollmentId)
  const issued = await api.certificates.issue({ cohortId, issuedOn, rangeId, enrollmentIds: chosen })
  expect(issued).toMatchObject({ firstNumber: numberOf(2), lastNumber: numberOf(3) })
  expect(await api.numbering.ranges()).toMatchObject([{ left: 0, firstNumber: numberOf(2), scopeName: '2026 年' }])
  expect(await api.certificates.issue({ cohortId, issuedOn })).toMatchObject({ firstNumber: numberOf(5) })
})

test('numbers that the drawer has already are left to it, and drawing goes on after them', async () => {
  const office = await openOffice()
  await office.api.numbering.addRange({ ...range, purpose: 'elsewhere', firstSerial: 1, lastSerial: 120, note: '启用青蓝前手工发的' })
  await office.api.certificates.issue({ cohortId: addCompletedCohort(office.store, '甲班', people(1)), issuedOn })
  expect(await numbersOf(office)).toEqual([numberOf(121)])
  expect(await office.api.numbering.check({ year: 2026 })).toMatchObject([{ elsewhere: 120, valid: 1, missing: 0, highest: 121 }])
})

test('a range holds no number twice and none that was issued', async () => {
  const { api, store } = await openOffice()
  await api.certificates.issue({ cohortId: addCompletedCohort(store, '甲班', people(2)), issuedOn })
  expect(await codeOf(api.numbering.addRange({ ...range, firstSerial: 2, lastSerial: 9 }))).toBe('RANGE_USED')
  const { id } = await api.numbering.addRange({ ...range, firstSerial: 5, lastSerial: 9 })
  expect(await codeOf(api.numbering.addRange({ ...range, firstSerial: 9, lastSerial: 12 }))).toBe('RANGE_OVERLAPS')
  await api.numbering.releaseRange({ id, reason: '不用了' })
  expect(await codeOf(api.numbering.releaseRange({ id, reason: '再来' }))).toBe('RANGE_RELEASED')
  await api.numbering.addRange({ ...range, firstSerial: 9, lastSerial: 12 })
})

test('a released range that was not reached is drawn from again, and issues nothing on purpose any more', async () => {
  const office = await openOffice()
  const { id: rangeId } = await office.api.numbering.addRange({ ...range, firstSerial: 2, lastSerial: 9 })
  await office.api.numbering.releaseRange({ id: rangeId, reason: '不用了' })
  const cohortId = addCompletedCohort(office.store, '甲班', people(2))
  expect(await codeOf(office.api.certificates.issue({ cohortId, issuedOn, rangeId }))).toBe('RANGE_TOO_SMALL')
  await office.api.certificates.issue({ cohortId, issuedOn })
  expect(await numbersOf(office)).toEqual([numberOf(1), numberOf(2)])
})

test('a released range that was passed leaves gaps, and the check says why', async () => {
  const { api, store } = await openOffice()
  const { id } = await api.numbering.addRange({ ...range, firstSerial: 2, lastSerial: 4 })
  const cohortId = addCompletedCohort(store, '甲班', people(2))
  await api.certificates.issue({ cohortId, issuedOn })
  await api.numbering.releaseRange({ id, reason: '不用了' })
  const [first] = (await api.certificates.list({})).rows
  await api.certificates.void({ id: first?.id ?? 0, reason: '错字' })
  expect(await api.numbering.check({ year: 2026 })).toMatchObject([
    { valid: 1, voided: 1, missing: 3, highest: 5, gaps: [{ first: 2, last: 4, why: '原为局里特批预留，后来取消，没有发出' }] },
  ])
  expect(await api.numbering.check({ year: 2025 })).toEqual([])
})

test('sheets with numbers of their own go to the certificates in the order of the pile, pack after pack', async () => {
  const { api, store } = await openOffice()
  await api.numbering.addPack({ ...pack, firstNumber: 101, lastNumber: 103 })
  await api.numbering.addPack({ ...pack, firstNumber: 900, lastNumber: 999, receivedOn: '2026-11-10' })
  const [{ id = 0 } = {}] = await api.numbering.packs()
  await api.numbering.spoilPaper({ id, paper: 'No.000102', reason: '受潮' })
  await api.certificates.issue({ cohortId: addCompletedCohort(store, '甲班', people(3)), issuedOn, usesPaper: true })
  const { rows } = await api.certificates.list({})
  expect(rows.map(({ paperNumber }) => paperNumber)).toEqual(['No.000101', 'No.000103', 'No.000900'])
  expect((await api.certificates.list({ search: 'No.000103' })).rows).toMatchObject([{ number: numberOf(2) }])
  expect(await api.numbering.packs()).toMatchObject([
    { received: 3, used: 2, spoiled: 1, left: 0, next: null },
    { received: 100, used: 1, left: 99, next: 'No.000901' },
  ])
  expect(await api.numbering.packSheets({ id })).toMatchObject([
    { paper: 'No.000101', number: numberOf(1) },
    { paper: 'No.000102', state: 'spoiled', spoiledReason: '受潮' },
    { paper: 'No.000103' },
  ])
})

test('a sheet spoiled in the printer gives its place to the next, and the certificate keeps its number', async () => {
  const { api, store } = await openOffice()
  await api.numbering.addPack({ ...pack, firstNumber: 1, lastNumber: 2 })
  const { ids } = await api.certificates.issue({ cohortId: addCompletedCohort(store, '甲班', people(1)), issuedOn, usesPaper: true })
  const certificateId = ids[0] ?? 0
  expect(await api.numbering.replacePaper({ certificateId, reason: '卡纸' })).toEqual({ paper: 'No.000002' })
  expect(await api.certificates.get({ id: certificateId })).toMatchObject({ number: numberOf(1), paperNumber: 'No.000002' })
  expect(await api.numbering.packs()).toMatchObject([{ id: 1, used: 1, spoiled: 1, left: 0 }])
  expect(await api.numbering.packSheets({ id: 1 })).toMatchObject([
    { state: 'spoiled', spoiledReason: '卡纸', number: numberOf(1) },
    { state: 'used', number: numberOf(1) },
  ])
  expect(await codeOf(api.numbering.replacePaper({ certificateId, reason: '又卡' }))).toBe('PAPER_SHORT')
  expect(await codeOf(api.numbering.replacePaper({ certificateId: 999, reason: '没有' }))).toBe('PAPER_NOT_USED')
})

test('a spoiled sheet whose successor can not be written stays as it was', async () => {
  const { api, store } = await openOffice()
  await api.numbering.addPack({ ...pack, firstNumber: 1, lastNumber: 9 })
  const { ids } = await api.certificates.issue({ cohortId: addCompletedCohort(store, '甲班', people(1)), issuedOn, usesPaper: true })
  failOn(store.sqlite, 'INSERT ON paperSheet')
  await expect(api.numbering.replacePaper({ certificateId: ids[0] ?? 0, reason: '卡纸' })).rejects.toThrow('disk full')
  expect(await api.numbering.packs()).toMatchObject([{ used: 1, spoiled: 0, left: 8 }])
})

test('an issue that runs out of paper, or fails at it, writes nothing and draws nothing', async () => {
  const office = await openOffice()
  const { api, store } = office
  await api.numbering.addPack({ ...pack, firstNumber: 1, lastNumber: 2 })
  const cohortId = addCompletedCohort(store, '甲班', people(3))
  expect(await codeOf(api.certificates.issue({ cohortId, issuedOn, usesPaper: true }))).toBe('PAPER_SHORT')
  await api.numbering.addPack({ ...pack, firstNumber: 3, lastNumber: 9 })
  failOn(store.sqlite, 'INSERT ON paperSheet', 'NEW.paperNumber = 3')
  await expect(api.certificates.issue({ cohortId, issuedOn, usesPaper: true })).rejects.toThrow('disk full')
  expect([await numbersOf(office), (await api.numbering.packs()).map(({ used }) => used)]).toEqual([[], [0, 0]])
  store.sqlite.exec('DROP TRIGGER fullDisk')
  expect(await api.certificates.issue({ cohortId, issuedOn, usesPaper: true })).toMatchObject({ firstNumber: numberOf(1) })
})

test('a pack is removed while nobody used it; its numbers are registered once', async () => {
  const { api } = await openOffice()
  const { id } = await api.numbering.addPack({ ...pack, firstNumber: 1, lastNumber: 50 })
  expect(await codeOf(api.numbering.addPack({ ...pack, firstNumber: 50, lastNumber: 60 }))).toBe('PACK_OVERLAPS')
  await api.numbering.addPack({ ...pack, kind: 'honour', firstNumber: 50, lastNumber: 60 })
  expect(await codeOf(api.numbering.spoilPaper({ id, paper: '51', reason: '破损' }))).toBe('PAPER_OUTSIDE')
  await api.numbering.spoilPaper({ id, paper: '50', reason: '破损' })
  expect(await codeOf(api.numbering.spoilPaper({ id, paper: '50', reason: '破损' }))).toBe('PAPER_TAKEN')
  expect(await codeOf(api.numbering.removePack({ id, reason: '登记错了' }))).toBe('IN_USE')
  const honour = (await api.numbering.packs()).find(({ kind }) => kind === 'honour')
  await api.numbering.removePack({ id: honour?.id ?? 0, reason: '登记错了' })
  expect(await api.numbering.packs()).toHaveLength(1)
})

test('whatever is issued, spoiled and replaced, received paper is used, spoiled or left', async () => {
  const deed = fc.constantFrom('issue', 'spoil', 'replace', 'receive')
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
      const { api, store, databases } = await openOffice()
      const certificates: number[] = []
      for (const [i, what] of deeds.entries()) {
        const [{ id = 0, next = null } = {}] = (await api.numbering.packs()).filter((one) => one.next !== null)
        if (what === 'receive') await api.numbering.addPack({ ...pack, firstNumber: i * 10, lastNumber: i * 10 + 2 })
        else if (what === 'spoil' && next) await api.numbering.spoilPaper({ id, paper: next, reason: '破损' })
        else if (what === 'replace' && certificates[0])
          await codeOf(api.numbering.replacePaper({ certificateId: certificates[0], reason: '卡纸' }))
        else if (what === 'issue' && next) {
          const cohortId = addCompletedCohort(store, `班${i}`, people(1, `员${i}`))
          certificates.push(...(await api.certificates.issue({ cohortId, issuedOn, usesPaper: true })).ids)
        }
        const packs = await api.numbering.packs()
        for (const { received, used, spoiled, left } of packs) expect(used + spoiled + left).toBe(received)
        expect(packs.reduce((sum, { used }) => sum + used, 0)).toBe(certificates.length)
      }
      databases.close()
    }),
    { numRuns: 8 },
  )
})

test('a program without a code can not be numbered by its code', async () => {
  const { api, store } = await openOffice()
  const series = { kind: 'completion', type: '结业', pattern: '{项目代码}-{四位年}-{流水:3}', resets: ['year', 'program'] } as const
  await api.numbering.changeSeries({ id: 1, series: { ...series, resets: [...series.resets] }, reason: '按项目' })
  const cohortId = addCompletedCohort(store, '甲班', people(2))
  expect(await api.certificates.issue({ cohortId, issuedOn })).toMatchObject({ lastNumber: 'XS01-2026-002' })
  const without = addCompletedCohort(store, '乙班', people(1, '乙'))
  store.sqlite.exec(`UPDATE program SET code = NULL WHERE name = '乙班项目'`)
  expect(await codeOf(api.certificates.issue({ cohortId: without, issuedOn }))).toBe('PROGRAM_CODE_MISSING')
})

test('a rule that leads back to a number that was issued issues nothing', async () => {
  const office = await openOffice()
  const { api, store } = office
  await api.certificates.issue({ cohortId: addCompletedCohort(store, '甲班', people(2)), issuedOn })
  const resets: ('year' | 'type')[] = ['year', 'type']
  store.sqlite.exec(`UPDATE numberSeries SET resets = '${resets.join(',')}' WHERE id = 1`) // the pattern stays without {类型}
  expect(await codeOf(api.certificates.issue({ cohortId: addCompletedCohort(store, '乙班', people(1, '乙')), issuedOn }))).toBe(
    'NUMBER_EXISTS',
  )
  expect(await numbersOf(office)).toHaveLength(2)
})
