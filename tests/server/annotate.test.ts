import { expect, test } from 'vitest'
import { listNotes, rewriteNotes } from '../../electron/server/lib/package/notes-part.ts'
import { readWorkbook } from '../../electron/server/lib/read-workbook.ts'
import { listProblems, marksOf, problemLead } from '../../shared/exchange/problem-marks.ts'
import { commit, type Import, preview, refusalOf, rosterHead, rosterOf } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, testIdNumber } from '../support/people.ts'
import { packParts, type SenderRow, senderParts, unpackParts } from '../support/sender-workbook.ts'
import { workbookFile } from '../support/workbooks.ts'

const good = ['王丽', '女', testIdNumber(1), '第一中学', '语文', '13812345678', 'J0001']
const wrongId = ['李志强', '男', '379900198001010010', '第一中学', '数学', '13812345679', 'J0002']
const wrongToo = ['周洁', '女', '379900198001010012', '第一中学', '语文', '13812345672', 'J0005']
const noName = ['', '男', testIdNumber(3), '第一中学', '数学', '13812345670', 'J0003']
const otherSchool = ['赵敏', '女', testIdNumber(4), '第一中', '英语', '13812345671', 'J0004']

async function openCounty() {
  const office = await openOffice()
  addSchool(office.store, '第一中学')
  addSchool(office.store, '古邵镇中学')
  return office
}

function sent(parts: Record<string, string>, name = '一中名册.xlsx'): Import {
  return { file: new File([packParts(parts)], name), kind: 'teachers', sheet: '花名册' }
}

async function returned(api: Awaited<ReturnType<typeof openCounty>>['api'], request: Import) {
  const file = await api.exchange.annotate({ sheet: 'Sheet1', ...request })
  return { file, parts: unpackParts(new Uint8Array(await file.arrayBuffer())) }
}

const parts = (...rows: readonly SenderRow[]) => senderParts(rosterHead, rows)

/** The fill of a cell, as a colour or a theme. */
function fillOf(read: Record<string, string>, ref: string): string | undefined {
  const style = Number(new RegExp(`<c r="${ref}"[^>]* s="(\\d+)"`).exec(read['xl/worksheets/sheet1.xml'] ?? '')?.[1])
  const list = (name: string, item: string) =>
    [...(new RegExp(`<${name}[ >].*</${name}>`).exec(read['xl/styles.xml'] ?? '')?.[0] ?? '').matchAll(new RegExp(item, 'g'))].map(
      ([text]) => text,
    )
  const xf = list('cellXfs', '<xf [^>]*>')[style]
  return /fgColor ([^/]*)\//.exec(list('fills', '<fill>.*?</fill>')[Number(/fillId="(\d+)"/.exec(xf ?? '')?.[1])] ?? '')?.[1]
}

test('what is wrong goes back in the sender’s own workbook: red, yellow, a note each, and all else as he made it', async () => {
  const { api } = await openCounty()
  const before = parts(wrongToo, wrongId, good, noName, otherSchool)
  const { file, parts: after } = await returned(api, sent(before))
  expect(file.name).toBe('一中名册_问题标注.xlsx')
  expect(['C3', 'C4', 'C5', 'A6', 'D7'].map((ref) => fillOf(after, ref))).toEqual([
    'rgb="FFFF8B71"',
    'rgb="FFFF8B70"',
    'rgb="FFE2F0D9"',
    'rgb="FFFF8B70"',
    'rgb="FFFFE971"',
  ])
  const notes = await listNotes(after['xl/comments1.xml'] ?? '')
  expect([...notes.keys()].toSorted()).toEqual(['A3', 'A6', 'C3', 'C4', 'D7'])
  expect(notes.get('A3')).toBe('本人已核对')
  expect(notes.get('C4')).toMatch(/^【青蓝】有错：身份证号，/)
  expect(notes.get('D7')).toMatch(/^【青蓝】待确认：/)
  for (const name of ['xl/worksheets/sheet2.xml', 'xl/drawings/drawing1.xml', '_rels/.rels', 'xl/worksheets/_rels/sheet1.xml.rels'])
    expect(after[name]).toBe(before[name])
  const unmarked = (text = '') =>
    text
      .replace(/<c r="(C3|C4|A6|D7)" s="\d+"/g, '<c r="$1"')
      .replace('<c r="A6"/>', '')
      .replace(' tabSelected="1"', '')
  expect(unmarked(after['xl/worksheets/sheet1.xml'])).toBe(unmarked(before['xl/worksheets/sheet1.xml']))
})

test('the first sheet lists every problem with row, column, value, reason and what to do, and names keep to their sheets', async () => {
  const { api } = await openCounty()
  const { file, parts: after } = await returned(api, sent(parts(good, wrongId, otherSchool)))
  const reading = await readWorkbook(file)
  if (!('sheets' in reading)) throw new Error(reading.sentence)
  expect(reading.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['问题清单', false],
    ['花名册', false],
    ['字典', true],
  ])
  const lines = reading.sheets[0]?.rows.map(({ cells }) => cells.map((cell) => cell?.text ?? ''))
  expect(lines?.[3]).toEqual(['程度', '行', '列', '姓名', '栏目', '表里的内容', '问题', '怎么办'])
  expect(lines?.[4]?.slice(0, 5)).toEqual(['有错', '4', 'C', '李志强', '身份证号'])
  expect(lines?.[5]?.slice(0, 5)).toEqual(['待确认', '5', 'D', '赵敏', '工作单位'])
  expect(after['xl/workbook.xml']).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">')
  expect(after['xl/workbook.xml']).toContain('<workbookView windowWidth="20000"/>')
  expect(['sheet1', 'sheet2', 'sheet3'].map((name) => after[`xl/worksheets/${name}.xml`]?.includes('tabSelected'))).toEqual([
    false,
    false,
    true,
  ])
  expect(after['xl/worksheets/sheet3.xml']).toContain(`location="'花名册'!C4"`)
})

test('a marked file that comes back corrected imports, and its list is no sheet of data', async () => {
  const { api } = await openCounty()
  const { parts: marked } = await returned(api, sent(parts(good, wrongId)))
  const corrected = {
    ...marked,
    'xl/worksheets/sheet1.xml': (marked['xl/worksheets/sheet1.xml'] ?? '').replace('379900198001010010', testIdNumber(2)),
  }
  const request = sent(corrected)
  const { sheets } = await api.exchange.recognise({ file: request.file })
  expect(sheets.map(({ name }) => name)).toEqual(['花名册', '字典'])
  expect(await refusalOf(api.exchange.annotate({ sheet: '花名册', ...request }))).toMatchObject({ code: 'NOTHING_TO_RETURN' })
  expect((await commit(api, request)).counts).toMatchObject({ new: 2, wrong: 0 })
})

test('a second round takes the marks of the first away: fills, notes and list', async () => {
  const { api } = await openCounty()
  const first = await returned(api, sent(parts(good, noName, wrongId, otherSchool)))
  const mended = (first.parts['xl/worksheets/sheet1.xml'] ?? '')
    .replace('379900198001010010', testIdNumber(2))
    .replace('>第一中<', '>第一中学<')
  const second = await returned(api, sent({ ...first.parts, 'xl/worksheets/sheet1.xml': mended }, '一中名册_问题标注.xlsx'))
  expect(second.file.name).toBe('一中名册_问题标注.xlsx')
  expect([fillOf(second.parts, 'A4'), fillOf(second.parts, 'C5'), fillOf(second.parts, 'D6')]).toEqual([
    'rgb="FFFF8B70"',
    'rgb="FFE2F0D9"',
    undefined,
  ])
  expect([...(await listNotes(second.parts['xl/comments1.xml'] ?? '')).keys()].toSorted()).toEqual(['A3', 'A4'])
  expect(second.parts['xl/drawings/vmlDrawing1.vml']?.match(/<v:shape /g)).toHaveLength(2)
  expect(second.parts['xl/workbook.xml']?.match(/<sheet /g)).toHaveLength(3)
  expect(second.parts['xl/worksheets/sheet3.xml']).toContain('有错 1 处（红色），待确认 0 处')
})

test('a note is written below the sender’s own, and cut off again', async () => {
  const { api } = await openCounty()
  const first = await returned(api, sent(parts(noName, wrongId)))
  const notes = await listNotes(first.parts['xl/comments1.xml'] ?? '')
  expect(notes.get('A3')).toMatch(/^本人已核对\n【青蓝】有错：姓名/)
  const named = (first.parts['xl/worksheets/sheet1.xml'] ?? '').replace(
    /<c r="A3"([^>]*)\/>/,
    '<c r="A3"$1 t="inlineStr"><is><t>孙明</t></is></c>',
  )
  const second = await returned(api, sent({ ...first.parts, 'xl/worksheets/sheet1.xml': named }))
  expect((await listNotes(second.parts['xl/comments1.xml'] ?? '')).get('A3')).toBe('本人已核对')
})

test('a note that another program has split into pieces is known again', async () => {
  const place = (ref: string, texts: readonly string[]) =>
    `<comment ref="${ref}" authorId="0"><text>${texts.map((text) => `<r><rPr><sz val="9"/></rPr><t>${text}</t></r>`).join('')}</text></comment>`
  const comments = [
    place('A1', ['【青蓝', '】有错：', '姓名']),
    place('B2', ['张老', '师：对\n', '【', '青蓝】有错', '：身份证号']),
    place('C3', ['青蓝工程']),
  ]
  const part = `<comments><authors><author> </author></authors><commentList>${comments.join('')}</commentList></comments>`
  const { text, gone } = await rewriteNotes(part, [])
  expect(gone).toEqual(['A1'])
  expect([...(await listNotes(text))]).toEqual([
    ['B2', '张老师：对'],
    ['C3', '青蓝工程'],
  ])
})

test('a workbook whose elements have a prefix, as some platforms write them, is marked in its own words', async () => {
  const { api } = await openCounty()
  const prefixed = Object.entries(parts(good, wrongId)).map(([name, text]) => {
    const isMain = /^xl\/(workbook|styles|comments1|worksheets\/sheet\d)\.xml$/.test(name)
    return [name, isMain ? text.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns=', ' xmlns:x=') : text] as const
  })
  const { file, parts: after } = await returned(api, sent(Object.fromEntries(prefixed)))
  expect(after['xl/worksheets/sheet1.xml']).toMatch(/<x:c r="C4" s="\d+"/)
  expect(after['xl/styles.xml']).toContain('<x:fgColor rgb="FFFF8B70"/>')
  expect((await listNotes(after['xl/comments1.xml'] ?? '')).get('C4')).toMatch(/^【青蓝】/)
  expect(await readWorkbook(file)).toMatchObject({ sheets: [{ name: '问题清单' }, { name: '花名册' }, { name: '字典' }] })
})

test('a workbook with macros keeps the ending that programs insist on', async () => {
  const { api } = await openCounty()
  const before = parts(wrongId)
  const types = (before['[Content_Types].xml'] ?? '').replace(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  )
  const { file } = await returned(api, sent({ ...before, '[Content_Types].xml': types, 'xl/vbaProject.bin': 'macros' }, '名册.xlsm'))
  expect(file.name).toBe('名册_问题标注.xlsm')
})

test('however many cells are wrong, the list has them all and says that not each has a note', () => {
  const problem = { column: 'B', field: '姓名', value: '', message: '姓名没有填', advice: '请补上姓名', severity: 'wrong' } as const
  const problems = Array.from({ length: 3 }, (_, i) => ({ ...problem, line: i + 2 }))
  expect(listProblems(problems, [])).toHaveLength(3)
  expect(problemLead(problems, { sheet: '花名册', cells: 5_000, omitted: [] })).toHaveLength(3)
  expect(problemLead(problems, { sheet: '花名册', cells: 5_001, omitted: [] })[3]).toContain('只有前 5000 格带批注')
})

test('problems in a merged area are told once, at the cell that shows', () => {
  const problem = { field: '学校', value: '一中', message: '没有这所学校', advice: '请在“待确认”里选定', severity: 'doubtful' } as const
  const merges = [{ firstLine: 3, lastLine: 5, firstColumn: 1, lastColumn: 1 }]
  const marks = marksOf(
    [3, 4, 5].map((line) => ({ ...problem, line, column: 'B' })),
    merges,
  )
  expect(marks).toEqual([{ line: 3, column: 1, severity: 'doubtful', text: '【青蓝】待确认：学校，没有这所学校。请核实后填写准确的内容' }])
})

test.each(['xls', 'csvGb18030', 'ods'] as const)(
  'a %s file goes back as a twin with the same marks, which is read the same',
  async (format) => {
    const { api } = await openCounty()
    const rows = [['花名册'], rosterHead, good, wrongId, noName]
    const sent = workbookFile([{ rows }], `名册.${format}`, format)
    const { sheets } = await api.exchange.recognise({ file: sent })
    const request: Import = { file: sent, kind: 'teachers', sheet: sheets[0]?.name ?? '' }
    const { counts, problems } = await preview(api, request)
    const { file, parts: twin } = await returned(api, request)
    expect(file.name).toBe('名册_问题标注.xlsx')
    expect([...(await listNotes(twin['xl/comments1.xml'] ?? '')).keys()].toSorted()).toEqual(['A5', 'C4'])
    const again = await preview(api, { ...request, file })
    expect(again).toMatchObject({ counts, problems })
  },
)

test('what a sender wrote stays text, whatever it looks like', async () => {
  const { api } = await openCounty()
  const hostile = ['<b>=1+1', '男', '=HYPERLINK("http://x")', '第一中学', '&amp;_x0041_', '', '']
  const { file, parts: after } = await returned(api, sent(parts(good, hostile)))
  const list = after['xl/worksheets/sheet3.xml'] ?? ''
  expect(list).not.toContain('<f>')
  expect(list).toContain('=HYPERLINK("http://x")')
  const reading = await readWorkbook(file)
  expect('sheets' in reading && reading.sheets[1]?.rows[3]?.cells[0]?.text).toBe('<b>=1+1')
})

test('a damaged number is still found damaged in the twin', async () => {
  const { api } = await openCounty()
  const request: Import = {
    ...rosterOf(good, ['李志强', '男', 379900198001010000, '第一中学', '数学', '', '']),
    file: workbookFile([{ rows: [rosterHead, good, ['李志强', '男', 379900198001010000, '第一中学', '数学', '', '']] }], '名册.xls', 'xls'),
  }
  const { problems } = await preview(api, request)
  expect(problems).not.toEqual([])
  const file = await api.exchange.annotate({ sheet: 'Sheet1', ...request })
  expect((await preview(api, { ...request, file })).problems).toEqual(problems)
})
