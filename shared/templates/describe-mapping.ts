import { entryOf } from '../reports/catalogue.ts'
import { type ColumnSource, TemplateMapping } from './model.ts'

/** How a template is filled, in one line for the audit trail: 用“班次名册”填“报名表”第 5 行起：B 姓名；C 身份证号；A 序号. */
export function describeMapping(json: string): string {
  const { reportId, sheet, firstLine, lastLine, columns, cells } = TemplateMapping.parse(JSON.parse(json))
  const filled = Object.entries(columns).map(([letter, source]) => `${letter} ${describeSource(source)}`)
  const single = cells.map(({ ref, text }) => `${ref} 写“${text}”`)
  return `用“${entryOf(reportId).label}”填“${sheet}”第 ${firstLine}－${lastLine} 行：${[...filled, ...single].join('；')}`
}

function describeSource(source: ColumnSource): string {
  if (source.kind === 'sequence') return '序号'
  return source.kind === 'constant' ? `固定写“${source.text}”` : source.header.replaceAll('\n', '')
}
