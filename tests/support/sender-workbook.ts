import { CFB } from '@e965/xlsx'
import { zip } from './workbooks.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Cells of one row of the roster, in the order of its header; text as it is, numbers as numbers. */
export type SenderRow = readonly (string | number)[]

/**
 * A roster as a school made it in a spreadsheet program: title, styles, widths, a validation, a conditional format, a formula, a note and a
 * picture of its own, a hidden sheet, names. Rows of people begin in line 3. Built part by part, so that tests can compare parts.
 */
export function senderParts(header: readonly string[], rows: readonly SenderRow[]): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': roster(header, rows),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['drawing', '../drawings/drawing1.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['comments', '../comments1.xml'],
    ]),
    'xl/worksheets/sheet2.xml': `${head}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>男</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>女</t></is></c></row></sheetData></worksheet>`,
    'xl/comments1.xml': `${head}<comments xmlns="${main}"><authors><author>李老师</author></authors><commentList><comment ref="A3" authorId="0"><text><t>本人已核对</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': drawing,
    'xl/drawings/drawing1.xml': `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
  }
}

export function packParts(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  return zip(Object.entries(parts).map(([name, text]) => ({ name, content: new TextEncoder().encode(text) })))
}

type Container = { FileIndex: { content?: Uint8Array; size: number }[]; FullPaths: string[] }

/** The parts of a package as text, by name. */
export function unpackParts(bytes: Uint8Array): Record<string, string> {
  const box: Container = CFB.read(bytes, { type: 'array' })
  const parts = box.FileIndex.flatMap(({ content, size }, i) => {
    const name = (box.FullPaths[i] ?? '').replace(/^Root Entry\//, '')
    return name === '' || name.startsWith('\u0001') || name.endsWith('/') || !content || size === 0
      ? []
      : [[name, Buffer.from(content).toString('utf8')] as const]
  })
  return Object.fromEntries(parts)
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${relation}/${kind}" Target="${target}"/>`)
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

const kind = (name: string) => `application/vnd.openxmlformats-officedocument.${name}+xml`
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${kind('spreadsheetml.sheet.main')}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind('spreadsheetml.worksheet')}"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${kind('spreadsheetml.worksheet')}"/><Override PartName="/xl/styles.xml" ContentType="${kind('spreadsheetml.styles')}"/><Override PartName="/xl/comments1.xml" ContentType="${kind('spreadsheetml.comments')}"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="${kind('drawing')}"/></Types>`

const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${relation}"><bookViews><workbookView activeTab="0" firstSheet="0" windowWidth="20000"/></bookViews><sheets><sheet name="花名册" sheetId="4" r:id="rId1"/><sheet name="字典" sheetId="7" state="hidden" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">花名册!$1:$2</definedName><definedName name="性别">字典!$A$1:$A$2</definedName></definedNames></workbook>`

/** Style 1 is a blue header, 2 a text cell on pale green, 3 a bold title, 4 a plain text cell. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.6"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE2F0D9"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"><alignment horizontal="center"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

const drawing = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1"><v:textbox><div style='text-align:left'><br></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>1, 15, 2, 2, 3, 15, 5, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>2</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`

function roster(header: readonly string[], rows: readonly SenderRow[]): string {
  const last = String.fromCharCode(64 + header.length)
  const lines = [
    `<row r="1" ht="30" customHeight="1">${cell('A1', '第一中学教师花名册', 3)}</row>`,
    `<row r="2">${header.map((text, i) => cell(`${String.fromCharCode(65 + i)}2`, text, 1)).join('')}</row>`,
    ...rows.map((row, i) => {
      const cells = row.map((content, column) =>
        content === '' ? '' : cell(`${String.fromCharCode(65 + column)}${i + 3}`, content, i % 2 === 0 ? 2 : 4),
      )
      return `<row r="${i + 3}" spans="1:9">${cells.join('')}</row>`
    }),
    `<row r="${rows.length + 3}">${cell(`A${rows.length + 3}`, '合计', 4)}<c r="B${rows.length + 3}"><f>COUNTA(A3:A${rows.length + 2})</f><v>${rows.length}</v></c></row>`,
  ]
  return `${head}<worksheet xmlns="${main}" xmlns:r="${relation}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${rows.length + 3}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="13.5" customWidth="1"/><col min="3" max="3" width="22" style="4" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells><conditionalFormatting sqref="B3:B20"><cfRule type="expression" dxfId="0" priority="1"><formula>B3="男"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B3:B20"><formula1>性别</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/></worksheet>`.replace(
    ' dxfId="0"',
    '',
  )
}

function cell(ref: string, content: string | number, style: number): string {
  if (typeof content === 'number') return `<c r="${ref}" s="${style}"><v>${content}</v></c>`
  const escaped = content.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`)
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped}</t></is></c>`
}
