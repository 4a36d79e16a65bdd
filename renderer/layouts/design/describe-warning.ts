import { type DocumentKind, fieldLabel } from '../../../shared/documents/kinds.ts'
import type { SheetWarning } from '../../../shared/documents/sheet.ts'

/** Red is wrong on paper, yellow had to give way. */
export function severityOf({ kind }: SheetWarning): 'red' | 'yellow' {
  return kind === 'overflow' || kind === 'undrawable' ? 'red' : 'yellow'
}

/** What a warning says to the person at the designer. */
export function describeWarning(warning: SheetWarning, kind: DocumentKind): string {
  const place = warning.row === undefined ? '' : `第 ${warning.row} 行：`
  switch (warning.kind) {
    case 'undrawable':
      return `${place}没有字体能印“${warning.characters.join('')}”，位置空着，打印后手写`
    case 'shrunk':
      return `${place}放不下，字号缩小到 ${warning.size} 磅`
    case 'two-lines':
      return `${place}放不下，排成了两行`
    case 'overflow':
      return `${place}放不下，会压到旁边的内容；请把框放大，或把最小字号改小`
    case 'missing-field':
      return `${place}${missingFrom(fieldLabel(kind, warning.field))}`
  }
}

/** A new picture names no field of the document yet. */
function missingFrom(label: string | undefined): string {
  return label === undefined ? '还没有选好内容，请在“选中的”里选' : `没有“${label}”的内容`
}
