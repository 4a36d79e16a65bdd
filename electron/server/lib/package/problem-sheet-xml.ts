import { countLines, heightOf } from '../wrapped-lines.ts'
import { refOf } from './cell-place.ts'
import type { StyleSheet } from './style-sheet.ts'
import { escapeAttribute, escapeText } from './xml-text.ts'

/** A line of the list. `target` is the cell it leads to, 'B5', on the sheet that was read. */
export type ListedProblem = { cells: readonly string[]; target: string | undefined; color: 'red' | 'yellow' }

/** The sheet that tells the sender what to do: `lead` are lines above the list, `kept` texts that only the program reads again. */
export type ProblemList = {
  name: string
  lead: readonly string[]
  header: readonly string[]
  /** In characters of half width. */
  widths: readonly number[]
  lines: readonly ListedProblem[]
  kept: readonly string[]
  /** The sheet that the lines lead to. */
  sheet: string
}

/** The whole part of the list; every cell is text, so that nothing a sender wrote can become a formula. */
export function writeProblemSheet(list: ProblemList, styles: StyleSheet): string {
  const { lead, header, lines, widths, kept } = list
  const looks = addLooks(styles)
  const top = lead.length + 1
  const rows = [
    ...lead.map((text, i) => row(i + 1, [cell(i + 1, 0, text, i === 0 ? looks.title : looks.lead)], i === 0 ? 26 : 18)),
    row(
      top,
      header.map((text, column) => cell(top, column, text, looks.header)),
      22,
    ),
    ...lines.map(({ cells, target, color }, i) =>
      row(
        top + 1 + i,
        cells.map((text, column) =>
          cell(top + 1 + i, column, text, column === 0 ? looks[color] : column === 1 && target ? looks.link : looks.text),
        ),
        heightOf(Math.max(...cells.map((text, column) => countLines(text, widths[column] ?? 9)))),
      ),
    ),
    ...kept.map((text, i) => row(top + 1 + lines.length + i, [cell(top + 1 + lines.length + i, header.length, text, looks.lead)])),
  ]
  const merges = lead.map((_, i) => `<mergeCell ref="A${i + 1}:${refOf({ line: i + 1, column: header.length - 1 })}"/>`)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><tabColor rgb="FFFF8B70"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}`,
    `<col min="${widths.length + 1}" max="${widths.length + 1}" width="9" hidden="1" customWidth="1"/></cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    linksXml(list, top),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('')
}

function linksXml({ lines, sheet }: ProblemList, top: number): string {
  const quoted = `'${sheet.replaceAll("'", "''")}'`
  const links = lines.flatMap(({ target }, i) =>
    target ? [`<hyperlink ref="B${top + 1 + i}" location="${escapeAttribute(`${quoted}!${target}`)}"/>`] : [],
  )
  return links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''
}

function row(line: number, cells: readonly string[], height?: number): string {
  return `<row r="${line}"${height ? ` ht="${height}" customHeight="1"` : ''}>${cells.join('')}</row>`
}

function cell(line: number, column: number, text: string, style: number): string {
  return `<c r="${refOf({ line, column })}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`
}

/** Adds the styles of the list to the workbook's own. */
function addLooks(styles: StyleSheet) {
  const font = (face: string, size = 11, color = '') =>
    styles.indexOfOwn('fonts', `<font>${face}<sz val="${size}"/>${color}<name val="宋体"/><charset val="134"/></font>`)
  const fill = (rgb: string) =>
    styles.indexOfOwn('fills', `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`)
  const edge = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`).join('')
  const border = styles.indexOfOwn('borders', `<border>${edge}<diagonal/></border>`)
  const look = (fontId: number, { borderId = border, fillId = 0, wrap = true } = {}) =>
    styles.indexOfOwn(
      'cellXfs',
      `<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"${wrap ? ' wrapText="1"' : ''}/></xf>`,
    )
  const plain = font('')
  return {
    title: look(font('<b/>', 14), { borderId: 0, wrap: false }),
    lead: look(plain, { borderId: 0, wrap: false }),
    header: look(font('<b/>'), { fillId: fill('FFE8EEEC') }),
    text: look(plain),
    link: look(font('<u/>', 11, '<color rgb="FF0563C1"/>')),
    red: look(plain, { fillId: fill('FFFFB3A3') }),
    yellow: look(plain, { fillId: fill('FFFFF0B3') }),
  }
}
