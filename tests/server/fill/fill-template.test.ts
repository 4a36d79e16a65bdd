import { read, type WorkBook } from '@e965/xlsx'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CannotFill } from '../../../electron/server/lib/fill/cannot-fill.ts'
import type { FillValue } from '../../../electron/server/lib/fill/fill-cell.ts'
import { type Filling, fillTemplate } from '../../../electron/server/lib/fill/fill-template.ts'
import { bureauParts } from '../../support/bureau-template.ts'
import { packParts, unpackParts } from '../../support/sender-workbook.ts'

const place = { sheet: '报名表', firstLine: 5, lastLine: 6 }

/** So many people: number, name, ID number, school, sex, hours, rate. The amount is the template's formula. */
function people(count: number): Filling['rows'] {
  return Array.from(
    { length: count },
    (_, i) =>
      new Map<number, FillValue>([
        [0, { number: i + 1 }],
        [1, { text: `教师${i + 1}` }],
        [2, { text: `37990019900101${String(i).padStart(4, '0')}` }],
        [3, { text: '测试小学' }],
        [4, { text: i % 2 === 0 ? '男' : '女' }],
        [5, { number: 12.5 }],
        [6, { number: 30 }],
      ]),
  )
}

async function fill(changes: Partial<Filling> & { parts?: Record<string, string> } = {}) {
  const { parts = bureauParts(), ...filling } = changes
  const bytes = await fillTemplate(packParts(parts), { ...place, rows: people(3), cells: new Map(), ...filling })
  return { bytes, before: parts, after: unpackParts(bytes), book: read(bytes, { cellFormula: true, cellStyles: true }) }
}

const valueAt = (book: WorkBook, ref: string, sheet = '报名表') => book.Sheets[sheet]?.[ref]?.v
const formulaAt = (book: WorkBook, ref: string, sheet = '报名表') => book.Sheets[sheet]?.[ref]?.f

function changedParts(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => before[name] !== after[name]).toSorted()
}

test('with rows to spare, nothing but the sheet, what is worked out from it and the order of working out changes', async () => {
  const { before, after, book } = await fill({ rows: people(2) })
  expect(changedParts(before, after)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet3.xml',
  ])
  expect([valueAt(book, 'B5'), valueAt(book, 'C6'), valueAt(book, 'F6')]).toEqual(['教师1', '379900199001010001', 12.5])
  expect(formulaAt(book, 'F7')).toBe('SUM(F5:F6)')
})

test('with rows put in, only what stands below moves besides', async () => {
  const { before, after } = await fill()
  expect(changedParts(before, after)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/comments1.xml',
    'xl/drawings/drawing1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet3.xml',
  ])
})

test('new rows look like the first, work out like the first, and are merged like the first', async () => {
  const { after, book } = await fill({ rows: people(4) })
  const sheet = after['xl/worksheets/sheet1.xml'] ?? ''
  expect(['H5', 'H6', 'H7', 'H8'].map((ref) => formulaAt(book, ref))).toEqual(['F5*G5', 'F6*G6', 'F7*G7', 'F8*G8'])
  expect(sheet).toContain('<row r="8" ht="24" customHeight="1"><c r="A8" s="3"><v>4</v></c>')
  expect(sheet).toContain('<c r="C8" s="4" t="inlineStr"><is><t xml:space="preserve">379900199001010003</t></is></c>')
  expect(sheet).toContain('<c r="H8" s="6"><f>F8*G8</f></c><c r="I8" s="3"/><c r="J8" s="3"/></row>')
  expect(sheet.match(/<mergeCell [^>]*>/g)?.join('')).toBe(
    ['A1:J1', 'I4:J4', 'I5:J5', 'I6:J6', 'A11:D11', 'I7:J7', 'I8:J8'].map((ref) => `<mergeCell ref="${ref}"/>`).join(''),
  )
  expect(sheet).toContain('<mergeCells count="7">')
})

test('totals, rules, lists, filter, breaks, links, names and pictures go along', async () => {
  const { after, book } = await fill({ rows: people(12) })
  const sheet = after['xl/worksheets/sheet1.xml'] ?? ''
  expect([formulaAt(book, 'F17'), formulaAt(book, 'H17'), valueAt(book, 'A17'), valueAt(book, 'A19')]).toEqual([
    'SUM(F5:F16)',
    'SUM(H5:H16)',
    '合计',
    '审核人（签字）：',
  ])
  for (const part of [
    '<dimension ref="A1:J19"/>',
    '<autoFilter ref="A4:J16"/>',
    '<conditionalFormatting sqref="F5:F16">',
    '<formula>F5&gt;$F$17</formula>',
    'sqref="E5:E16"><formula1>"男,女"</formula1>',
    '<xm:f>学校名单</xm:f></x14:formula1><xm:sqref>D5:D16</xm:sqref>',
    '<hyperlink ref="A19" location="报名表!A17" display="合计"/>',
    '<brk id="17" max="16383" man="1"/>',
    '<sheetProtection sheet="1" objects="1" scenarios="1"/>',
  ])
    expect(sheet).toContain(part)
  expect([formulaAt(book, 'A1', '汇总'), formulaAt(book, 'B1', '汇总'), formulaAt(book, 'C1', '汇总')]).toEqual([
    'SUM(报名表!F5:F16)',
    '报名表!H17*1',
    'COUNTA(代码!A2:A3)',
  ])
  const names = [...(after['xl/workbook.xml'] ?? '').matchAll(/<definedName [^>]*>([^<]*)/g)].map((match) => match[1])
  expect(names).toEqual(['报名表!$A$1:$J$19', '报名表!$4:$4', '代码!$A$2:$A$3', '报名表!$F$17'])
  const lines = [...(after['xl/drawings/drawing1.xml'] ?? '').matchAll(/<xdr:row>(\d+)/g)].map((match) => Number(match[1]) + 1)
  expect(lines).toEqual([1, 2, 19, 21, 5, 19, 9, 11])
  expect(after['xl/comments1.xml']?.match(/ref="[^"]*"/g)).toEqual(['ref="B4"', 'ref="A19"'])
  expect(after['xl/drawings/vmlDrawing1.vml']?.match(/<x:(?:Row|Anchor)>[^<]*/g)).toEqual([
    '<x:Anchor>2, 12, 3, 8, 4, 40, 7, 8',
    '<x:Row>3',
    '<x:Anchor>1, 12, 18, 8, 3, 40, 22, 8',
    '<x:Row>18',
  ])
})

test('old results are gone everywhere they could be wrong, and every program is asked to work them out', async () => {
  const { after } = await fill()
  expect(after['xl/worksheets/sheet1.xml']).not.toMatch(/<\/f><v>/)
  expect(after['xl/worksheets/sheet3.xml']).not.toMatch(/<\/f><v>/)
  expect(after['xl/workbook.xml']).toMatch(/<calcPr[^>]*fullCalcOnLoad="1"/)
  expect(after['xl/calcChain.xml']).toBeUndefined()
  expect(after['[Content_Types].xml']).not.toContain('calcChain')
  expect(after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain')
})

test('what begins like a formula is text, and single cells move with their line', async () => {
  const rows = [new Map<number, FillValue>([[1, { text: '=1+1' }]]), ...people(3)]
  const cells = new Map<string, FillValue>([
    ['A2', { text: '填报单位：测试县教师发展中心' }],
    ['H2', { number: 46_000 }],
    ['A9', { text: '审核人：王芳' }],
    ['B3', { text: '行是新的' }],
    ['C12', { number: 4 }],
  ])
  const { book, after } = await fill({ rows, cells })
  expect(book.Sheets['报名表']?.['B5']).toMatchObject({ t: 's', v: '=1+1' })
  expect(['A2', 'A11', 'B3', 'C14'].map((ref) => valueAt(book, ref))).toEqual([
    '填报单位：测试县教师发展中心',
    '审核人：王芳',
    '行是新的',
    4,
  ])
  expect(after['xl/worksheets/sheet1.xml']).toContain('<c r="H2" s="5"><v>46000</v></c>')
})

test('a list that is written for every row alone is there in the new rows too', async () => {
  const parts = bureauParts()
  const name = 'xl/worksheets/sheet1.xml'
  const { after } = await fill({ parts: { ...parts, [name]: (parts[name] ?? '').replace('sqref="E5:E6"', 'sqref="E5 E6"') } })
  expect(after[name]).toContain('sqref="E5 E6:E7"')
})

test('of one row of data a total grows over all, a link stays at its cell, and the page breaks below the last', async () => {
  const parts = bureauParts()
  const single = (parts['xl/worksheets/sheet1.xml'] ?? '')
    .replace(/<row r="6".*?<\/row>/, '')
    .replaceAll(':H6', ':H5')
    .replaceAll(':F6', ':F5')
    .replaceAll(/<mergeCell ref="I6:J6"\/>/g, '')
    .replace(' t="shared" ref="H5:H5" si="0"', '')
    .replace('<hyperlink ref="A9"', '<hyperlink ref="B5"')
    .replace('<brk id="7"', '<brk id="5"')
  const { book, after } = await fill({ parts: { ...parts, 'xl/worksheets/sheet1.xml': single }, lastLine: 5, rows: people(3) })
  expect([formulaAt(book, 'F9'), formulaAt(book, 'H7')]).toEqual(['SUM(F5:F7)', 'F7*G7'])
  expect(after['xl/worksheets/sheet1.xml']).toContain('<conditionalFormatting sqref="F5:F7">')
  expect(after['xl/worksheets/sheet1.xml']).toMatch(/<hyperlink ref="B5".*<brk id="7"/)
})

test('a thousand rows', async () => {
  const { book } = await fill({ rows: people(1_000) })
  expect([formulaAt(book, 'F1005'), formulaAt(book, 'H1004'), valueAt(book, 'B1004')]).toEqual(['SUM(F5:F1004)', 'F1004*G1004', '教师1000'])
})

test.each([
  ['merged cells over several rows', (sheet: string) => sheet.replace('"I5:J5"', '"A4:A5"'), '跨行合并'],
  ['a column merged as a whole', (sheet: string) => sheet.replace('"I5:J5"', '"A5:A6"'), '整列合并'],
  ['a column that is covered by another', (sheet: string) => sheet.replace('"I5:J5"', '"A5:B5"'), '只能填最左边的 A 列'],
  ['a formula over several cells', (sheet: string) => sheet.replace('t="shared" ref="H5:H6" si="0"', 't="array" ref="H5:H6"'), '数组公式'],
])('%s is refused', async (_name, change, sentence) => {
  const parts = bureauParts()
  const changed = {
    ...parts,
    'xl/worksheets/sheet1.xml': change(parts['xl/worksheets/sheet1.xml'] ?? '').replace('<f t="shared" si="0"/>', ''),
  }
  const refused = fill({ parts: changed })
  await expect(refused).rejects.toThrow(CannotFill)
  await expect(refused).rejects.toThrow(sentence)
})

test('a pivot table on the sheet is refused', async () => {
  const parts = bureauParts()
  const cache =
    '<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cacheSource type="worksheet"><worksheetSource ref="A4:J6" sheet="报名表"/></cacheSource></pivotCacheDefinition>'
  await expect(fill({ parts: { ...parts, 'xl/pivotCache/pivotCacheDefinition1.xml': cache } })).rejects.toThrow('数据透视表')
})

test('a table over the data grows', async () => {
  const parts = bureauParts()
  const rels = 'xl/worksheets/_rels/sheet1.xml.rels'
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A4:J6"><autoFilter ref="A4:J6"/><tableColumns count="10"/></table>'
  const relation =
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table1.xml"/></Relationships>'
  const { after } = await fill({
    parts: { ...parts, [rels]: (parts[rels] ?? '').replace('</Relationships>', relation), 'xl/tables/table1.xml': table },
  })
  expect(after['xl/tables/table1.xml']).toContain('ref="A4:J7"><autoFilter ref="A4:J7"/>')
})

test('a sheet whose elements have a prefix is filled alike', async () => {
  const parts = bureauParts()
  const name = 'xl/worksheets/sheet1.xml'
  const prefixed = (parts[name] ?? '').replace(/<(\/?)(?=[a-z][A-Za-z]*[\s/>])/gi, '<$1x:').replace('xmlns="', 'xmlns:x="')
  const { after } = await fill({ parts: { ...parts, [name]: prefixed }, rows: people(5) })
  const { after: plain } = await fill({ rows: people(5) })
  expect(after[name]?.replaceAll(/<(\/?)x:/g, '<$1').replace('xmlns:x="', 'xmlns="')).toBe(plain[name])
})

test('whatever room there is and however many come, everybody is in, once, and the total is over all of them', async () => {
  const sheets = 'xl/worksheets/sheet1.xml'
  const row = /<row r="6".*?<\/row>/
  const withRoom = (room: number) => {
    const parts = bureauParts()
    const own = (parts[sheets] ?? '')
      .replaceAll('<f t="shared" ref="H5:H6" si="0">F5*G5</f>', '<f>F5*G5</f>')
      .replace('<f t="shared" si="0"/>', '<f>F6*G6</f>')
    const middle = row.exec(own)?.[0] ?? ''
    const more = Array.from({ length: room - 1 }, (_, i) =>
      middle.replaceAll(/(r="[A-Z]*|[FG])6/g, (_found, before: string) => before + (6 + i)),
    )
    const moved = own
      .replace(row, more.join(''))
      .replaceAll(/(row r="|r="[A-Z])(7|9)"/g, (_found, before: string, line: string) => `${before}${Number(line) + room - 2}"`)
    return {
      ...parts,
      [sheets]: moved
        .replaceAll(':F6', `:F${room + 4}`)
        .replaceAll(':H6', `:H${room + 4}`)
        .replace(/<mergeCells.*?<\/mergeCells>/, ''),
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 20 }), async (room, count) => {
      const { book } = await fill({ parts: withRoom(room), lastLine: room + 4, rows: people(count) })
      const last = Math.max(room, count) + 4
      const names = Array.from({ length: last - 4 }, (_, i) => valueAt(book, `B${i + 5}`)).filter((name) => name !== undefined)
      expect(names).toEqual(Array.from({ length: count }, (_, i) => `教师${i + 1}`))
      expect([valueAt(book, `A${last + 1}`), formulaAt(book, `F${last + 1}`), formulaAt(book, `H${count + 4}`)]).toEqual([
        '合计',
        `SUM(F5:F${last})`,
        `F${count + 4}*G${count + 4}`,
      ])
    }),
    { numRuns: 30 },
  )
})

test('a check box below the data goes down with the cell it writes into', async () => {
  const parts = bureauParts()
  const [name, rels] = ['xl/worksheets/sheet1.xml', 'xl/worksheets/_rels/sheet1.xml.rels']
  const corner = (row: number) => `<xdr:col>1</xdr:col><xdr:row>${row}</xdr:row>`
  const controls = `<controls><control shapeId="1" r:id="rId9" name="c"><controlPr><anchor><from>${corner(3)}</from><to>${corner(9)}</to></anchor></controlPr></control></controls>`
  const relation =
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/ctrlProp" Target="../ctrlProps/ctrlProp1.xml"/></Relationships>'
  const { after } = await fill({
    parts: {
      ...parts,
      [name]: (parts[name] ?? '').replace('<extLst>', `${controls}<extLst>`).replace('xmlns:x14', 'xmlns:xdr="d" xmlns:x14'),
      [rels]: (parts[rels] ?? '').replace('</Relationships>', relation),
      'xl/ctrlProps/ctrlProp1.xml': '<formControlPr objectType="CheckBox" fmlaLink="$H$9" fmlaRange="报名表!$F$5:$F$6"/>',
    },
  })
  expect(after['xl/ctrlProps/ctrlProp1.xml']).toBe('<formControlPr objectType="CheckBox" fmlaLink="$H$10" fmlaRange="报名表!$F$5:$F$7"/>')
  expect(after[name]).toContain(`<from>${corner(3)}</from><to>${corner(10)}</to>`)
})
