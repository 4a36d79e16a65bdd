import { expect, test } from 'vitest'
import { listNotes } from '../../electron/server/lib/package/notes-part.ts'
import { readWorkbook } from '../../electron/server/lib/read-workbook.ts'
import { damagedDigits } from '../../shared/exchange/values/damaged-digits.ts'
import { fileOf, type Import, rosterHead, rosterOf } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers, testIdNumber } from '../support/people.ts'
import { packParts, type SenderRow, senderParts, unpackParts } from '../support/sender-workbook.ts'
import { workbookFile } from '../support/workbooks.ts'

const good = ['王丽', '女', testIdNumber(901), '第一中学', '语文', '13812345678', 'J0001']
const cut = ['李志强', '男', 379900198001010000, '第一中学', '数学', 13812345679, 'J0002']

async function openCounty() {
  const office = await openOffice()
  const [first, second] = ['第一中学', '古邵镇中学'].map((name) => addSchool(office.store, name))
  return { ...office, schools: [first ?? 0, second ?? 0] as const }
}
type Api = Awaited<ReturnType<typeof openCounty>>['api']

async function returned(api: Api, request: Import) {
  const file = await api.exchange.annotate({ sheet: 'Sheet1', ...request })
  return { file, parts: unpackParts(new Uint8Array(await file.arrayBuffer())) }
}

/** A roster whose styles are those of a school that never heard of text cells: General, '0', and one format of its own. */
function schoolParts(...rows: readonly SenderRow[]): Record<string, string> {
  const parts = senderParts(rosterHead, rows)
  const styles = (parts['xl/styles.xml'] ?? '').replaceAll('numFmtId="49"', 'numFmtId="0"')
  return { ...parts, 'xl/styles.xml': styles }
}

function sent(parts: Record<string, string>): Import {
  return { file: new File([packParts(parts)], '一中名册.xlsx'), kind: 'teachers', sheet: '花名册' }
}

/** The number format of a cell, as the workbook numbers them; 49 is text. */
function formatOf(parts: Record<string, string>, ref: string, sheet = 'sheet1'): number {
  const tag = new RegExp(`<c [^>]*r="${ref}"[^>]*>`).exec(parts[`xl/worksheets/${sheet}.xml`] ?? '')?.[0] ?? ''
  const style = Number(/ s="(\d+)"/.exec(tag)?.[1] ?? 0)
  const list = /<cellXfs.*<\/cellXfs>/.exec(parts['xl/styles.xml'] ?? '')?.[0] ?? ''
  return Number(/numFmtId="(\d+)"/.exec([...list.matchAll(/<xf [^>]*>/g)][style]?.[0] ?? '')?.[1])
}

/** What is read in the list and in the notes, all of it. */
async function wordsOf(file: File): Promise<string> {
  const reading = await readWorkbook(file)
  if (!('sheets' in reading)) throw new Error(reading.sentence)
  const list = reading.sheets.find(({ name }) => name === '问题清单')
  const parts = unpackParts(new Uint8Array(await file.arrayBuffer()))
  const notes = [...(await listNotes(parts['xl/comments1.xml'] ?? '<comments/>')).values()]
  return [...(list?.rows ?? []).flatMap(({ cells }) => cells.map((cell) => cell?.text ?? '')), ...notes].join('\n')
}

test('a column of cut numbers goes back as text, so that what the school types again stays whole', async () => {
  const { api } = await openCounty()
  const before = schoolParts(good, cut)
  const { parts, file } = await returned(api, sent(before))
  expect(['C3', 'C4', 'A3', 'A4', 'C2'].map((ref) => formatOf(parts, ref))).toEqual([49, 49, 0, 0, formatOf(before, 'C2')])
  const reading = await readWorkbook(file)
  const cell = 'sheets' in reading ? reading.sheets[1]?.rows[3]?.cells[2] : undefined
  expect(cell && damagedDigits(cell)).toBe('379900198001010')
  for (const name of ['xl/worksheets/sheet2.xml', 'xl/drawings/drawing1.xml']) expect(parts[name]).toBe(before[name])
})

test('columns in which nothing is wrong keep their format, and so do zeros in front that are only shown', async () => {
  const { api } = await openCounty()
  const numbered = (person: SenderRow, n: number): SenderRow => [...person.slice(0, 6), n]
  const other = ['孙明', '男', testIdNumber(904), '第一中学', '数学', 13812345670, '']
  const before = schoolParts(
    numbered(good, 12),
    numbered(other, 15),
    numbered(['周洁', '女', testIdNumber(905), '第一中学', '', '', ''], 15),
  )
  const zeros = (before['xl/styles.xml'] ?? '')
    .replace('<fonts', '<numFmts count="1"><numFmt numFmtId="176" formatCode="00000"/></numFmts><fonts')
    .replace(/<cellXfs.*<\/cellXfs>/, (list) => list.replaceAll('numFmtId="0"', 'numFmtId="176"'))
  const { parts, file } = await returned(api, sent({ ...before, 'xl/styles.xml': zeros }))
  expect(['F3', 'F4', 'C3', 'G3', 'G4', 'G5'].map((ref) => formatOf(parts, ref))).toEqual([176, 176, 176, 176, 176, 49])
  const reading = await readWorkbook(file)
  expect('sheets' in reading && reading.sheets[1]?.rows[2]?.cells[6]?.text).toBe('00012')
})

test('an .xls file goes back as a twin in which the cut number is typed as text too', async () => {
  const { api } = await openCounty()
  const request: Import = { ...rosterOf(), file: workbookFile([{ rows: [rosterHead, good, cut] }], '名册.xls', 'xls') }
  const { parts } = await returned(api, request)
  expect(formatOf(parts, 'C3')).toBe(49)
})

test('what goes back names nobody else and tells nothing that is registered', async () => {
  const { api, store, schools } = await openCounty()
  const [someone, other] = addTeachers(store, schools[1], 2)
  const named = store.sqlite.prepare('SELECT id, name, idNumber FROM teacher ORDER BY id').all() as {
    id: number
    name: string
    idNumber: string
  }[]
  const [a, b] = named
  if (!a || !b || !someone || !other) throw new Error('no teachers')
  store.sqlite.prepare('UPDATE teacher SET cardNumber = ? WHERE id = ?').run('J7', b.id)
  const rows = [
    ['张三丰', '男', a.idNumber, '第一中学', '', '', ''],
    ['李四光', '男', '', '第一中学', '', '', 'J7'],
    [a.name, '男', '', '第一中学', '', '', ''],
    [b.name, '女', Number(`${b.idNumber.slice(0, 15)}000`), '第一中学', '', '', ''],
    [a.name, '男', testIdNumber(902), '古邵镇中学', '', '', ''],
  ]
  const { file } = await returned(api, rosterOf(...rows))
  const words = await wordsOf(file)
  expect(words).toContain('身份证号和姓名对不上')
  expect(words).not.toMatch(/登记|待确认”|同名|前 15 位|有 \d+ 位/)
  const written = new Set(rows.map(([name]) => name))
  for (const { name, idNumber } of named) {
    if (!written.has(name)) expect(words).not.toContain(name)
    if (!rows.some(([, , id]) => id === idNumber)) expect(words).not.toContain(idNumber)
  }
  const { file: attendance } = await returned(api, {
    file: fileOf(
      ['学员姓名', '身份证号', '单位', '培训日期', '学时', '学时类别'],
      [['张三丰', a.idNumber, '第一中学', '2026-03-01', '8', '国家级']],
    ),
    kind: 'hours',
  })
  expect(await wordsOf(attendance)).not.toContain(a.name)
  expect(await wordsOf(attendance)).toContain('请对照证件核对姓名和身份证号')
})

test('the list says whose row it is, by what the sheet says', async () => {
  const { api } = await openCounty()
  const { file } = await returned(api, sent(schoolParts(good, cut, ['', '男', testIdNumber(903), '第一中学', '', '', ''])))
  const reading = await readWorkbook(file)
  const rows = 'sheets' in reading ? (reading.sheets[0]?.rows ?? []).map(({ cells }) => cells.map((cell) => cell?.text ?? '')) : []
  expect(rows[3]).toEqual(['程度', '行', '列', '姓名', '栏目', '表里的内容', '问题', '怎么办'])
  expect(rows[4]?.slice(0, 5)).toEqual(['有错', '4', 'C', '李志强', '身份证号'])
  expect(rows[5]?.slice(0, 5)).toEqual(['有错', '5', 'A', '', '姓名'])
  expect(rows[4]?.[7]).toBe('这一列已设为“文本”格式，请对照证件重新填写完整的号码')
})
