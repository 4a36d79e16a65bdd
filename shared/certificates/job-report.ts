import type { SheetWarning } from '../documents/sheet.ts'
import type { JobSheet } from './contract.ts'

/** What to look at before a job goes to the printer: names to finish by pen, and texts that had to give way. */
export type JobReport = {
  /** 手写名单: whose name holds characters that no face can draw. Their places stay free. */
  byHand: { sheet: JobSheet; characters: string[] }[]
  squeezed: { sheet: JobSheet; remarks: string[] }[]
}

export function reportOf(sheets: readonly JobSheet[]): JobReport {
  const byHand = sheets.map((sheet) => ({ sheet, characters: undrawable(sheet.warnings) }))
  const squeezed = sheets.map((sheet) => ({ sheet, remarks: remarksOn(sheet.warnings) }))
  return {
    byHand: byHand.filter(({ characters }) => characters.length > 0),
    squeezed: squeezed.filter(({ remarks }) => remarks.length > 0),
  }
}

function undrawable(warnings: readonly SheetWarning[]): string[] {
  return [...new Set(warnings.flatMap((warning) => (warning.kind === 'undrawable' ? warning.characters : [])))]
}

function remarksOn(warnings: readonly SheetWarning[]): string[] {
  return warnings.flatMap((warning) => (warning.kind === 'undrawable' ? [] : [remarkOn(warning)]))
}

const elementLabels: Readonly<Record<string, string>> = {
  title: '标题',
  number: '编号',
  name: '姓名',
  body: '正文',
  issuer: '发证单位',
  'issued-on': '发证日期',
}
const fieldLabels: Readonly<Record<string, string>> = {
  number: '编号',
  teacherName: '姓名',
  startsOn: '开始日期',
  endsOn: '结束日期',
  programName: '项目名称',
  hours: '学时',
  issuer: '发证单位',
  issuedOn: '发证日期',
}

function remarkOn(warning: Exclude<SheetWarning, { kind: 'undrawable' }>): string {
  const place = elementLabels[warning.elementId] ?? `“${warning.elementId}”`
  if (warning.kind === 'shrunk') return `${place}缩小到 ${warning.size} 磅`
  if (warning.kind === 'two-lines') return `${place}排成两行`
  if (warning.kind === 'overflow') return `${place}放不下，会压到旁边的内容`
  return `缺少${fieldLabels[warning.field] ?? `“${warning.field}”`}`
}
