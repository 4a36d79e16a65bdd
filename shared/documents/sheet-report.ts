import { type DocumentKind, documentKinds, fieldLabel } from './kinds.ts'
import type { SheetWarning } from './sheet.ts'

/** What to look at before a job goes to the printer: names to finish by pen, and texts that had to give way. */
export type SheetReport<Sheet> = {
  /** 手写名单: whose name holds characters that no face can draw. Their places stay free. */
  byHand: { sheet: Sheet; characters: string[] }[]
  squeezed: { sheet: Sheet; remarks: string[] }[]
}

export function reportOf<Sheet extends { warnings: readonly SheetWarning[] }>(
  kind: DocumentKind,
  sheets: readonly Sheet[],
): SheetReport<Sheet> {
  const byHand = sheets.map((sheet) => ({ sheet, characters: undrawable(sheet.warnings) }))
  const squeezed = sheets.map((sheet) => ({ sheet, remarks: remarksOn(kind, sheet.warnings) }))
  return {
    byHand: byHand.filter(({ characters }) => characters.length > 0),
    squeezed: squeezed.filter(({ remarks }) => remarks.length > 0),
  }
}

function undrawable(warnings: readonly SheetWarning[]): string[] {
  return [...new Set(warnings.flatMap((warning) => (warning.kind === 'undrawable' ? warning.characters : [])))]
}

function remarksOn(kind: DocumentKind, warnings: readonly SheetWarning[]): string[] {
  return warnings.flatMap((warning) => (warning.kind === 'undrawable' || isLeftForPen(kind, warning) ? [] : [remarkOn(kind, warning)]))
}

/** Elements of layouts that were made before elements had labels. */
const elementLabels: Readonly<Record<string, string>> = {
  title: '标题',
  number: '编号',
  name: '姓名',
  body: '正文',
  issuer: '发证单位',
  'issued-on': '发证日期',
}
function remarkOn(kind: DocumentKind, warning: Exclude<SheetWarning, { kind: 'undrawable' }>): string {
  const element = warning.label ?? elementLabels[warning.elementId] ?? `“${warning.elementId}”`
  const place = warning.row === undefined ? element : `${element}第 ${warning.row} 行`
  if (warning.kind === 'shrunk') return `${place}缩小到 ${warning.size} 磅`
  if (warning.kind === 'two-lines') return `${place}排成两行`
  if (warning.kind === 'overflow') return `${place}放不下，会压到旁边的内容`
  return `缺少${fieldLabel(kind, warning.field) ?? `“${warning.field}”`}`
}

/** Whoever registers an entry signs it by hand; forms are filled in by pen where the program knows nothing. */
function isLeftForPen(kind: DocumentKind, warning: SheetWarning): boolean {
  return warning.kind === 'missing-field' && (warning.field === 'recorder' || documentKinds[kind].group === '表单')
}
