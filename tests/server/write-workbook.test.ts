import { read, type WorkSheet } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readWorkbookBytes } from '../../electron/server/lib/read-workbook.ts'
import type { ReportColumn } from '../../electron/server/lib/report-column.ts'
import { writeBookAside } from '../../electron/server/lib/write-book-aside.ts'
import { writeBook, writeReport, writeTable } from '../../electron/server/lib/write-workbook.ts'

const columns: ReportColumn[] = [
  { header: '姓名', width: 12, kind: 'text' },
  { header: '身份证号', width: 22, kind: 'text' },
  { header: '次数', width: 8, kind: 'integer' },
  { header: '学时', width: 8, kind: 'hours' },
  { header: '日期', width: 12, kind: 'date' },
]
const rows = [
  ['王𠮷', '379900198404263673', 3, 205, '2026-09-01'],
  ['=1+1', '001', null, 60, null],
  ['+cmd|x\u0001', '@a', '-', 0, ''],
]
const report = {
  sheetName: '学时/清单',
  title: '2026 年学时清单',
  subtitle: { left: '填报单位：教师发展中心', right: '2026年9月10日' },
  columns,
  rows,
  signature: '填表人：　　　　审核人：',
}

test('报表写出再读回：标题、单位和日期、表头、内容、签字，一格不差', async () => {
  const reading = readWorkbookBytes(await writeReport(report))
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  const [sheet] = reading.sheets
  expect(sheet?.name).toBe('学时 清单')
  expect(sheet?.rows.map((row) => row.cells.map((cell) => cell?.text ?? ''))).toEqual([
    ['2026 年学时清单'],
    ['填报单位：教师发展中心', '', '', '2026年9月10日'],
    ['姓名', '身份证号', '次数', '学时', '日期'],
    ['王𠮷', '379900198404263673', '3', '20.5', '2026-09-01'],
    ['=1+1', '001', '', '6'],
    ['+cmd|x', '@a', '-', '0'],
    ['填表人：　　　　审核人：'],
  ])
  expect(sheet?.merges).toHaveLength(4)
})

test('号码和像公式的内容都是文本，数字列才是数字', async () => {
  const sheet = open(await writeReport(report))
  expect([cell(sheet, 'B4').t, cell(sheet, 'B4').z, cell(sheet, 'A5').t, cell(sheet, 'C4').t, cell(sheet, 'D4').v]).toEqual([
    's',
    '@',
    's',
    'n',
    20.5,
  ])
  expect(cell(sheet, 'A6').v).toBe('+cmd|x')
  expect(Object.keys(sheet).filter((address) => !address.startsWith('!') && cell(sheet, address).f !== undefined)).toEqual([])
})

test('报表打印成 A4 横向、一页宽，每页重复表头', async () => {
  const text = partsOf(await writeReport(report))
  const xml = text('xl/worksheets/sheet1.xml')
  expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"/)
  expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/)
  expect(xml).toMatch(/<pageSetup[^>]*fitToWidth="1"[^>]*fitToHeight="0"|<pageSetup[^>]*fitToHeight="0"[^>]*fitToWidth="1"/)
  expect(xml).toMatch(/<pane[^>]*ySplit="3"/)
  expect(text('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles[^<]*>'学时 清单'!\$1:\$3</)
})

test('有框线的正好是表格：每行每列都有，空格也有，标题、单位和签字没有', async () => {
  const text = partsOf(await writeReport(report))
  const bordered = [...text('xl/styles.xml').matchAll(/<xf [^>]*borderId="(\d+)" xfId/g)].map(([, border]) => border !== '0')
  const cells = [...text('xl/worksheets/sheet1.xml').matchAll(/<c r="([A-Z]\d)"(?: t="s")?(?: s="(\d+)")?/g)]
  const withLines = cells.filter(([, , style]) => bordered[Number(style)]).map(([, ref]) => ref)
  expect(withLines).toEqual([3, 4, 5, 6].flatMap((row) => [...'ABCDE'].map((letter) => letter + row)))
  expect(cells.map(([, ref]) => ref)).toEqual(['A1', 'A2', 'D2', ...withLines, 'A7'])
})

test('写得长的格子折行，行高跟着变，打印出来不会压住下一行', async () => {
  const long = '这一格写得很长很长，需要折成几行才能看得清楚'
  const sheet = open(await writeReport({ ...report, rows: [['王芳'], [long], ['王芳\n李雷']] }))
  const heights = [3, 4, 5].map((row) => sheet['!rows']?.[row]?.hpt ?? 0)
  expect(heights).toEqual([18, 86, 38])
})

test('名称比表还宽时，标题折行，标题行跟着变高', async () => {
  const title = '2026年全县中小学信息技术应用能力提升培训（第2期）合格学员名册（公示）'
  const heights = await Promise.all(
    ['名册', title].map(async (named) => open(await writeReport({ ...report, title: named }))['!rows']?.[0]?.hpt),
  )
  expect(heights[0]).toBe(32)
  expect(heights[1]).toBeGreaterThan(50)
})

test('上报用的表只有表头和数据', async () => {
  const sheet = open(await writeTable({ sheetName: '国内培训', columns, rows }))
  expect([cell(sheet, 'A1').v, cell(sheet, 'A2').v, cell(sheet, 'B2').v, cell(sheet, 'B2').t]).toEqual([
    '姓名',
    '王𠮷',
    '379900198404263673',
    's',
  ])
})

test('一个文件写几张表：每张都有自己的标题和重复表头，同名的表编上号', async () => {
  const sheets = [
    { ...report, look: 'office', sheetName: '学时', paper: 'a3', orientation: 'portrait' },
    { look: 'table', sheetName: '名单', columns, rows },
    { ...report, look: 'office', sheetName: '学时' },
  ] as const
  const bytes = await writeBook(sheets)
  expect(read(bytes).SheetNames).toEqual(['学时', '名单', '学时(2)'])
  const text = partsOf(bytes)
  expect(text('xl/worksheets/sheet1.xml')).toMatch(/<pageSetup[^>]*paperSize="8"[^>]*orientation="portrait"/)
  expect(text('xl/worksheets/sheet3.xml')).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"/)
  expect([...text('xl/workbook.xml').matchAll(/_xlnm\.Print_Titles[^>]*localSheetId="(\d)"/g)].map(([, sheet]) => sheet)).toEqual([
    '0',
    '1',
    '2',
  ])
})

test('右边的日期占够写得下的几列，表太窄时和单位写在一起', async () => {
  const subtitle = { left: '填报单位：教师发展中心', right: '2026年9月10日' }
  const merges = async (widths: readonly number[]) => {
    const columns = widths.map((width, i) => ({ header: `列${i}`, width, kind: 'text' as const }))
    const sheet = open(await writeReport({ ...report, subtitle, columns, rows: [] }))
    return (sheet['!merges'] ?? []).filter(({ s }) => s.r === 1).map(({ s, e }) => [s.c, e.c])
  }
  expect(await merges([6, 36, 16])).toEqual([[0, 1]])
  expect(await merges([6, 36, 8, 8])).toEqual([
    [0, 1],
    [2, 3],
  ])
  expect(await merges([6, 6])).toEqual([[0, 1]])
  expect(await merges([6, 40, 12])).toEqual([[0, 2]])
})

test('签字行的空白按表的宽度收窄，一个字也不少', async () => {
  const signature = '填表人：　　　　　　　　审核人：　　　　　　　　日期：　　　　年　　月　　日'
  const lineOf = async (width: number) => {
    const columns = [{ header: '姓名', width, kind: 'text' as const }]
    return cell(open(await writeReport({ ...report, columns, rows: [], signature })), 'A4').v
  }
  expect(await lineOf(120)).toBe(signature)
  expect(await lineOf(60)).toMatch(/^填表人：　{3,7}审核人：　{3,7}日期：　{2,4}年　{2}月　{2}日$/)
  expect(await lineOf(10)).toBe('填表人：　审核人：　日期：　年　月　日')
})

function partsOf(bytes: Uint8Array): (path: string) => string {
  const { files } = read(bytes, { bookFiles: true }) as unknown as { files: Record<string, { content: Uint8Array }> }
  return (path) => Buffer.from(files[path]?.content ?? []).toString('utf8')
}

function open(bytes: Uint8Array): WorkSheet {
  const book = read(bytes, { cellNF: true, cellStyles: true })
  return book.Sheets[book.SheetNames[0] ?? ''] ?? {}
}

function cell(sheet: WorkSheet, address: string): import('@e965/xlsx').CellObject {
  return sheet[address]
}

test('长的报表在生成文件时取消，立刻停下', async () => {
  const cancel = new AbortController()
  const many = { ...report, look: 'office' as const, rows: Array.from({ length: 400 }, () => rows[0] ?? []) }
  const steps: string[] = []
  const stop = async (step: string) => {
    steps.push(step)
    if (step === '生成文件') cancel.abort()
  }
  await expect(writeBookAside([many], stop, cancel.signal)).rejects.toThrow('aborted')
  expect(steps.at(-1)).toBe('生成文件')
})
