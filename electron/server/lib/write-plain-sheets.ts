import { crc32, deflateRawSync } from 'node:zlib'
import { type Cell, columnLetter, type Merge, type Sheet } from '../../../shared/exchange/sheet.ts'
import { writeZip } from './package/write-zip.ts'
import { escapeAttribute, escapeText } from './package/xml-text.ts'
import { halfWidths } from './wrapped-lines.ts'

/** Writes sheets as they were read, cell for cell at its place, as a plain .xlsx: the twin of a file that came in another format. */
export function writePlainSheets(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, i) => ({ sheet, n: i + 1 }))
  const parts: [string, string][] = [
    ['[Content_Types].xml', `<Types xmlns="${space('package/2006/content-types')}">${typesOf(sheets.length)}</Types>`],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([...numbered.map(({ n }): [string, string] => ['worksheet', `worksheets/sheet${n}.xml`]), ['styles', 'styles.xml']]),
    ],
    ['xl/styles.xml', styles],
    ...numbered.map(({ sheet, n }): [string, string] => [`xl/worksheets/sheet${n}.xml`, sheetXml(sheet)]),
  ]
  return writeZip(
    parts.map(([name, xml]) => {
      const content = Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)
      const packed = deflateRawSync(content)
      return { name, flags: 0x800, method: 8, time: 0, date: 0x21, crc: crc32(content), unfolded: content.length, content: packed }
    }),
  )
}

const main = space('spreadsheetml/2006/main')
const relation = space('officeDocument/2006/relationships')
const textStyle = 1
const styles = `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`

function space(path: string): string {
  return `http://schemas.openxmlformats.org/${path}`
}

function typesOf(count: number): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`
  const sheets = Array.from({ length: count }, (_, i) => type(`worksheets/sheet${i + 1}`, 'worksheet'))
  const relationships = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
  return `${relationships}<Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('styles', 'styles')}${sheets.join('')}`
}

function relationships(targets: readonly [string, string][]): string {
  const lines = targets.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${relation}/${kind}" Target="${target}"/>`)
  return `<Relationships xmlns="${space('package/2006/relationships')}">${lines.join('')}</Relationships>`
}

function workbookXml(sheets: readonly Sheet[]): string {
  const date = sheets[0]?.dateSystem === '1904' ? '<workbookPr date1904="1"/>' : ''
  const lines = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`,
  )
  return `<workbook xmlns="${main}" xmlns:r="${relation}">${date}<bookViews><workbookView/></bookViews><sheets>${lines.join('')}</sheets></workbook>`
}

function sheetXml({ rows, merges, hiddenColumns }: Sheet): string {
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, column) => {
    const widest = Math.min(40, Math.max(8, ...rows.map(({ cells }) => halfWidths(cells[column]?.text ?? '') + 2)))
    return `<col min="${column + 1}" max="${column + 1}" width="${widest}" customWidth="1"${hiddenColumns.includes(column) ? ' hidden="1"' : ''}/>`
  })
  const lines = rows.map(({ line, hidden, cells }) => {
    const written = cells.map((cell, column) => (cell ? cellXml(cell, columnLetter(column) + line) : ''))
    return `<row r="${line}"${hidden ? ' hidden="1"' : ''}>${written.join('')}</row>`
  })
  const areas = merges.map((merge) => `<mergeCell ref="${areaOf(merge)}"/>`)
  const merged = areas.length > 0 ? `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>` : ''
  return `<worksheet xmlns="${main}"><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`
}

/**
 * Numbers stay numbers where nothing but the number is shown, or where their digits are lost: read again, they must be found damaged again.
 * A formula without a result becomes one that says so; no other formula is written.
 */
function cellXml({ text, kind, number, damage }: Cell, ref: string): string {
  if (damage === 'formula' || damage === 'error') return `<c r="${ref}" t="e"><f>NA()</f><v>#N/A</v></c>`
  if (kind === 'number' && number !== undefined && (damage === 'digits' || text === String(number)))
    return `<c r="${ref}"><v>${number}</v></c>`
  return `<c r="${ref}" s="${textStyle}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`
}

function areaOf({ firstLine, lastLine, firstColumn, lastColumn }: Merge): string {
  return `${columnLetter(firstColumn)}${firstLine}:${columnLetter(lastColumn)}${lastLine}`
}
