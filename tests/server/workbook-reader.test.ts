import { expect, test } from 'vitest'
import { readWorkbookBytes } from '../../electron/server/lib/read-workbook.ts'
import { openWorkbookReader } from '../../electron/server/lib/workbook-reader.ts'
import { resultOf } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, testIdNumber } from '../support/people.ts'
import { buildWorkbook, workbookFile } from '../support/workbooks.ts'

const patient = { mostMilliseconds: 20_000, mostMegabytes: 1_024 }

/** A roster of so many teachers of 第一中学. */
function rosterRows(count: number): (string | null)[][] {
  const head = ['姓名', '性别', '身份证号', '工作单位', '职称', '手机号码']
  return [head, ...Array.from({ length: count }, (_, n) => ['王丽', null, testIdNumber(n), '第一中学', '一级教师', `1380000${n + 1000}`])]
}

test('the thread reads what the reader itself reads, one file after the other', async () => {
  const read = openWorkbookReader(patient)
  const files = [
    buildWorkbook([
      { name: '甲', rows: rosterRows(2_500), merges: ['A1:B1'] },
      { name: '乙', hidden: true, rows: [['x', null, 3.5]] },
    ]),
    buildWorkbook([{ rows: [['姓名'], ['王𠮷']] }], 'xls'),
    new TextEncoder().encode('姓名,备注\n王丽,"第一行\n第二行"'),
  ]
  for (const bytes of files) {
    const expected = readWorkbookBytes(bytes)
    expect(await read(bytes.slice())).toEqual(expected)
  }
})

test('what can’t be read is refused with its sentence, and the thread is there for the next file', async () => {
  const read = openWorkbookReader(patient)
  expect(await read(new Uint8Array([0, 1, 2]))).toMatchObject({ unreadable: 'notAWorkbook' })
  expect(await read(buildWorkbook([{ rows: [['姓名']] }]))).toMatchObject({ sheets: [{ name: 'Sheet1' }] })
})

test('a file that takes too long is ended, and so is one that takes too much memory', async () => {
  const bytes = buildWorkbook([{ rows: rosterRows(20_000) }])
  const tooLarge = { unreadable: 'tooLarge', sentence: expect.stringMatching(/太大/) }
  expect(await openWorkbookReader({ ...patient, mostMilliseconds: 1 })(bytes.slice())).toEqual(tooLarge)
  expect(await openWorkbookReader({ ...patient, mostMegabytes: 24 })(bytes.slice())).toEqual(tooLarge)
})

test('a reading that is cancelled ends, and the next one goes on', async () => {
  const read = openWorkbookReader(patient)
  const cancel = new AbortController()
  const reading = read(buildWorkbook([{ rows: rosterRows(5_000) }]), cancel.signal)
  cancel.abort()
  await expect(reading).rejects.toThrow('aborted')
  expect(await read(buildWorkbook([{ rows: [['姓名']] }]))).toMatchObject({ sheets: [{ name: 'Sheet1' }] })
})

test('while a roster of 5,000 is read, other requests are answered', async () => {
  const { api, store } = await openOffice()
  addSchool(store, '第一中学')
  const file = workbookFile([{ rows: rosterRows(5_000) }])
  let isRead = false
  const recognising = api.exchange.recognise({ file }).then((recognition) => {
    isRead = true
    return recognition
  })
  let answered = 0
  while (!isRead) {
    await api.schools.list({})
    await new Promise((resolve) => setImmediate(resolve))
    answered += 1
  }
  expect(answered).toBeGreaterThan(20)
  expect(await recognising).toMatchObject({ sheets: [{ lines: 5_001 }] })
  expect(await resultOf(api.exchange.preview({ file, sheet: 'Sheet1', kind: 'teachers' }))).toMatchObject({ counts: { new: 5_000 } })
})

test('recognising that is cancelled answers nothing', async () => {
  const { api } = await openOffice()
  const cancel = new AbortController()
  const recognising = api.exchange.recognise({ file: workbookFile([{ rows: rosterRows(3_000) }]) }, { signal: cancel.signal })
  cancel.abort()
  await expect(recognising).rejects.toThrow('aborted')
})
