import { CFB, type WorkSheet } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readWorkbook, readWorkbookBytes } from '../../electron/server/lib/read-workbook.ts'
import type { FieldList } from '../../shared/exchange/fields.ts'
import { recognise } from '../../shared/exchange/recognise.ts'
import type { Sheet } from '../../shared/exchange/sheet.ts'
import { buildWorkbook, formats, patchPackage, type SheetContent, zip } from '../support/workbooks.ts'

const fields = {
  name: { label: '姓名', headers: ['姓名', '教师姓名'], required: true },
  sex: { label: '性别', headers: ['性别'] },
  idNumber: { label: '身份证号', headers: ['身份证号', '身份证号码'], required: true },
  hours: { label: '学时', headers: ['学时'] },
} as const satisfies FieldList

const roster: SheetContent = {
  name: '教师',
  rows: [
    ['古邵镇中学教师信息', null, null, null, null],
    ['填报单位：古邵镇中学', null, null, null, null],
    ['序号', '教师姓名*', '性 别', '身份证号码\n（必填）', '学时'],
    [1, '王𠮷', '男', '379900198404263673', 20.5],
    [2, '买买提·艾力', '女', '37990019770703278X', 7],
    ['合计', '2人', null, null, null],
  ],
  merges: ['A1:E1', 'A2:E2'],
}

function sheetsOf(bytes: Uint8Array): Sheet[] {
  const reading = readWorkbookBytes(bytes)
  if ('unreadable' in reading) throw new Error(`unreadable: ${reading.unreadable}`)
  return reading.sheets
}

function firstSheet(bytes: Uint8Array): Sheet {
  const [sheet] = sheetsOf(bytes)
  if (!sheet) throw new Error('no sheet')
  return sheet
}

test.each(formats)('一份花名册存成 %s，读出来的老师一个不差', (format) => {
  // GBK text has no code for the rare character, so that format gets a plain one
  const content =
    format === 'csvGb18030' ? { ...roster, rows: roster.rows.map((row) => row.map((cell) => (cell === '王𠮷' ? '王吉' : cell))) } : roster
  const sheet = firstSheet(buildWorkbook([content], format))
  const recognised = recognise(sheet, fields)
  const people = recognised?.rows.map(({ line, cells }) => [
    line,
    cells.name?.text,
    cells.sex?.text,
    cells.idNumber?.text,
    cells.hours?.text,
  ])
  expect(people).toEqual([
    [4, format === 'csvGb18030' ? '王吉' : '王𠮷', '男', '379900198404263673', '20.5'],
    [5, '买买提·艾力', '女', '37990019770703278X', '7'],
  ])
  expect(recognised?.leftOut.map(({ line, why }) => [line, why])).toEqual([
    [1, 'title'],
    [2, 'title'],
    [3, 'header'],
    [6, 'total'],
  ])
  expect(recognised?.columns).toEqual({ name: 'B', sex: 'C', idNumber: 'D', hours: 'E' })
})

test('格式由内容决定，与文件的结尾无关', async () => {
  const reading = await readWorkbook(new File([buildWorkbook([roster], 'htmlXls')], '教师.xlsx'))
  expect('sheets' in reading && reading.sheets[0]?.rows[3]?.cells[3]?.text).toBe('379900198404263673')
})

test('按数字存放的身份证号标为已损坏，手机号和 15 位旧号码不受影响', () => {
  const [row] = firstSheet(buildWorkbook([{ rows: [[Number('379900198401228032'), 15013990135, 379900770117167]] }])).rows
  expect(row?.cells).toEqual([
    { text: '379900198401228000', kind: 'number', number: Number('379900198401228032'), damage: 'digits' },
    { text: '15013990135', kind: 'number', number: 15013990135 },
    { text: '379900770117167', kind: 'number', number: 379900770117167 },
  ])
})

test.each(['xlsx', 'xls', 'xmlXls'] as const)('%s 里按日期、年月、数字和补零格式存放的单元格，读成看到的样子', (format) => {
  const asShown = (sheet: WorkSheet) => {
    for (const [address, z] of [
      ['A1', 'yyyy/m/d'],
      ['B1', 'yyyy"年"m"月"'],
      ['C1', '0000'],
      ['D1', '0%'],
      ['E1', 'yyyy-mm-dd hh:mm'],
    ] as const)
      sheet[address].z = z
  }
  const [row] = firstSheet(buildWorkbook([{ rows: [[42248, 42248, 12, 0.7, 42248.5, 42248]], change: asShown }], format)).rows
  expect(row?.cells.map((cell) => [cell?.kind, cell?.text])).toEqual([
    ['date', '2015-09-01'],
    ['date', '2015-09'],
    ['number', '0012'],
    ['number', '70%'],
    ['date', '2015-09-01'],
    ['number', '42248'],
  ])
})

function setDay(sheet: WorkSheet): void {
  sheet['A1'].z = 'yyyy-mm-dd'
}

test('1904 日期系统的工作簿，日期不会差四年', () => {
  const plain = buildWorkbook([{ rows: [[40786]], change: setDay }])
  const bytes = patchPackage(plain, (path, content) =>
    path === 'xl/workbook.xml' ? content.replace(/<workbookPr[^>]*\/>/, '<workbookPr date1904="1"/>') : content,
  )
  const sheet = firstSheet(bytes)
  expect([sheet.dateSystem, sheet.rows[0]?.cells[0]?.text]).toEqual(['1904', '2015-09-01'])
})

test('隐藏的行、列和工作表都看得出来', () => {
  const hide = (sheet: WorkSheet) => {
    sheet['!rows'] = [{}, { hidden: true }]
    sheet['!cols'] = [{}, {}, { hidden: true }]
  }
  const rows = [
    ['姓名', '性别', '学时'],
    ['甲甲', '男', 1],
    ['乙乙', '女', 2],
  ]
  const [shown, spare] = sheetsOf(
    buildWorkbook([
      { rows, change: hide },
      { name: '备用', hidden: true, rows },
    ]),
  )
  expect([shown?.rows.map((row) => row.hidden ?? false), shown?.hiddenColumns, shown?.hidden]).toEqual([[false, true, false], [2], false])
  expect(spare?.hidden).toBe(true)
})

test('.ods 里隐藏、筛掉的行和隐藏的列也看得出来，重复写的算够次数', () => {
  const rows = [
    ['姓名', '性别', '学时'],
    ['甲甲', '男', 1],
    ['乙乙', '女', 2],
    ['丙丙', '女', 3],
  ]
  const plain = buildWorkbook([{ rows }, { name: '备用', rows }], 'ods')
  const bytes = patchPackage(plain, (path, content) => {
    if (path !== 'content.xml') return content
    const [before = '', first = '', second = ''] = content.split(/(?=<table:table )/)
    let row = 0
    const hidden = first
      .replace(
        /<table:table [^>]*>/,
        '$&<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>',
      )
      .replace(/<table:table-row(?=[ >])/g, (tag) => {
        row += 1
        return `${tag}${['', '', ' table:visibility="collapse"', ' table:visibility="filter"', ''][row]}`
      })
    return before + hidden + second
  })
  const [shown, spare] = sheetsOf(bytes)
  expect(shown?.rows.map((line) => line.hidden ?? false)).toEqual([false, true, true, false])
  expect(shown?.hiddenColumns).toEqual([1, 2])
  expect([spare?.rows.some((line) => line.hidden), spare?.hiddenColumns]).toEqual([false, []])
})

test('网页表格里用样式、类名、零宽零高藏起来的行和列也看得出来，合并的格数得清', () => {
  const html = `<html><head><style><!-- .xl65 {mso-number-format:"@"} .gone {display:none;} --></style></head><body>
    <table><col width=64><col width=0><col width=64 span=2>
    <tr><td rowspan=2>姓名</td><td>性别</td><td colspan=2>学时</td><td style="mso-hide:all">旧号</td></tr>
    <tr><td>x</td><td hidden>y</td><td>z</td><td style="display:none">w</td><td>v</td></tr>
    <tr height=0 style='display:none'><td>x</td><td>y</td><td>z</td><td>w</td></tr>
    <!-- <tr style="display:none"><td>注释里的行</td></tr> -->
    <tr class="xl65 gone"><td>甲甲</td><td>男</td><td>1</td><td>2</td><td style="display:none">1</td></tr>
    <tbody hidden><tr><td>乙乙</td><td>女</td><td>3</td><td>4</td><td>2</td></tr></tbody>
    <tr><td>丙丙</td><td>女</td><td style="display:none">5</td><td>6</td><td style='display: none'>3</td></tr>
    </table><table><tr><td>别的表</td><td hidden>藏</td></tr></table></body></html>`
  const [shown, other] = sheetsOf(new TextEncoder().encode(html))
  expect(shown?.rows.map((line) => [line.hidden ?? false, line.cells[0]?.text])).toEqual([
    [false, '姓名'],
    [false, undefined],
    [true, 'x'],
    [true, '甲甲'],
    [true, '乙乙'],
    [false, '丙丙'],
  ])
  expect(shown?.hiddenColumns).toEqual([1, 2, 4])
  expect(other?.hiddenColumns).toEqual([1])
})

test('公式取它存下的结果；没有结果的公式标出来', () => {
  const withFormulas = (sheet: WorkSheet) => {
    sheet['A1'] = { t: 'n', v: 3, f: '1+2' }
    sheet['B1'] = { t: 's', v: '王一', f: 'HYPERLINK("http://x","王一")' }
  }
  const bytes = patchPackage(buildWorkbook([{ rows: [['x', 'y', 'z']], change: withFormulas }]), (path, content) =>
    path.endsWith('sheet1.xml') ? content.replace(/<c r="C1"[^>]*>.*?<\/c>/, '<c r="C1"><f>A1*2</f></c>') : content,
  )
  expect(firstSheet(bytes).rows[0]?.cells).toEqual([
    { text: '3', kind: 'number', number: 3, formula: true },
    { text: '王一', kind: 'text', formula: true },
    { text: '', kind: 'error', formula: true, damage: 'formula' },
  ])
})

test('表格末尾成百上千个只有格式的空行不算行', () => {
  const bytes = patchPackage(buildWorkbook([{ rows: [['姓名'], ['甲甲']] }]), (path, content) => {
    const empty = Array.from({ length: 2000 }, (_, i) => `<row r="${i + 3}"><c r="A${i + 3}" s="0"/><c r="XFD${i + 3}" s="0"/></row>`).join(
      '',
    )
    return path.endsWith('sheet1.xml') ? content.replace('</sheetData>', `${empty}</sheetData>`) : content
  })
  expect(firstSheet(bytes).rows).toHaveLength(2)
})

test('姓名里的控制字符去掉，CSV 里引号内的换行留在格子里', () => {
  const [, row] = firstSheet(new TextEncoder().encode('姓名,备注,证号\r\n"王\t一","第一行\n第二行","=""379900198404263673"""\r\n')).rows
  expect(row?.cells.map((cell) => cell?.text)).toEqual(['王\t一', '第一行\n第二行', '379900198404263673'])
})

const good = buildWorkbook([roster])
/** The last part of a package, said to have other content than it has. */
function withWrongChecksum(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes)
  changed.writeUInt32LE(1, changed.lastIndexOf('PK\u0001\u0002') + 16)
  return new Uint8Array(changed)
}

const part = (name: string, content: string | Uint8Array, more: { declared?: number; flags?: number; crc?: number } = {}) => ({
  name,
  content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  ...more,
})

test.each([
  ['空文件', new Uint8Array(), 'nothing'],
  ['只传了一半的 xlsx', good.subarray(0, good.length / 2), 'damaged'],
  ['中间坏了一段的 xlsx', good.map((byte, i) => (i > 600 && i < 640 ? byte ^ 0x5a : byte)), 'damaged'],
  ['随机内容', new Uint8Array(4000).map((_, i) => (i * 7919 + (i >> 3) * 31) % 251), 'notAWorkbook'],
  ['PDF', new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'notAWorkbook'],
  ['Word 文档', zip([part('word/document.xml', '<w/>'), part('[Content_Types].xml', '<t/>')]), 'notAWorkbook'],
  ['解开后极大的压缩包', zip([part('xl/workbook.xml', '<w/>', { declared: 0xf000_0000 })]), 'tooLarge'],
  ['谎报大小的压缩包', zip([part('xl/workbook.xml', new Uint8Array(30_000_000), { declared: 1000 })]), 'damaged'],
  ['压得过密的压缩包', zip([part('xl/workbook.xml', new Uint8Array(30_000_000))]), 'tooLarge'],
  ['校验和不对的压缩包', withWrongChecksum(good), 'damaged'],
  ['加密的压缩包', zip([part('xl/workbook.xml', '<w/>', { flags: 1, crc: 1 })]), 'encrypted'],
  ['太大的 CSV', new Uint8Array(31 * 1024 * 1024).fill(0x61), 'tooLarge'],
  ['没有内容的表格', buildWorkbook([{ rows: [[null]] }]), 'empty'],
  ['半个 xls', buildWorkbook([roster], 'xls').subarray(0, 1500), 'damaged'],
])('%s 说得出打不开的原因', (_, bytes, unreadable) => {
  const reading = readWorkbookBytes(bytes)
  expect(reading).toMatchObject({ unreadable })
  expect('sentence' in reading && reading.sentence).toMatch(/。$/)
})

test('Excel 设了打开密码的文件说明是密码', () => {
  const box = CFB.utils.cfb_new()
  CFB.utils.cfb_add(box, '/EncryptionInfo', [4, 0, 4, 0])
  CFB.utils.cfb_add(box, '/EncryptedPackage', [1, 2, 3, 4])
  expect(readWorkbookBytes(new Uint8Array(CFB.write(box, { type: 'buffer' }) as Buffer))).toMatchObject({ unreadable: 'encrypted' })
})
