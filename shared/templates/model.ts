import * as z from 'zod'
import { HeaderPlace } from '../exchange/mapping.ts'
import { ReportId } from '../reports/model.ts'

const line = z.int().min(1).max(1_048_576)

/**
 * What fills a column of a template: a column of the report, by its header; the same text in every row, with the words of single cells; or 1,
 * 2, 3 …
 */
export const ColumnSource = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), header: z.string() }),
  z.object({ kind: z.literal('constant'), text: z.string().trim().min(1, '固定内容不能为空').max(200) }),
  z.object({ kind: z.literal('sequence') }),
])
export type ColumnSource = z.infer<typeof ColumnSource>

/** A single cell outside of the table; in its text {单位} {县} {年度} {日期} {人数} {班次} {项目} stand for what they are when it is filled. */
export const CellSource = z.object({
  ref: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/, '单元格要写成 B2 的样子'),
  text: z.string().trim().min(1, '请写要填的内容').max(200),
})
export type CellSource = z.infer<typeof CellSource>

/**
 * How a report goes into a template: which sheet, where its header stands, from which line to which there is room for data (1-based), which
 * sheet of the report (0-based), and what fills each column, by its letter. A column that is not listed is left as the template has it.
 */
export const TemplateMapping = HeaderPlace.extend({
  sheet: z.string(),
  firstLine: line,
  lastLine: line,
  reportId: ReportId,
  reportSheet: z.int().min(0).default(0),
  columns: z.record(z.string().regex(/^[A-Z]{1,3}$/), ColumnSource),
  cells: z.array(CellSource).max(50),
}).superRefine(({ headerLine, headerRows, firstLine, lastLine, columns, cells }, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (firstLine < headerLine + headerRows) refuse('firstLine', '数据要从表头下面的行开始')
  if (lastLine < firstLine) refuse('lastLine', '数据的最后一行不能在第一行之前')
  if (Object.keys(columns).length === 0) refuse('columns', '请至少给一列选好填什么')
  const inside = cells.find(({ ref }) => Number(ref.replace(/\D/g, '')) >= firstLine && Number(ref.replace(/\D/g, '')) <= lastLine)
  if (inside) refuse('cells', `${inside.ref} 在数据行里，请在上面的表里给它的列选填什么`)
})
export type TemplateMapping = z.infer<typeof TemplateMapping>

/** What a person says of a template. */
export const TemplateFacts = z.object({
  name: z.string().trim().min(1, '请写名称').max(60, '名称最多 60 个字'),
  receiver: z.string().trim().max(60, '接收单位最多 60 个字').default(''),
  note: z.string().trim().max(200, '备注最多 200 个字').default(''),
})
export type TemplateFacts = z.infer<typeof TemplateFacts>

/** A template; `mapping` is null until it is set up. `fileHash` is the SHA-256 of the file in hex. */
export const Template = TemplateFacts.extend({
  id: z.int(),
  version: z.int(),
  fileName: z.string(),
  fileHash: z.string(),
  mapping: TemplateMapping.nullable(),
})
export type Template = z.infer<typeof Template>

/** A file that a template was, or is. */
export const TemplateVersion = z.object({ version: z.int(), fileName: z.string(), at: z.iso.datetime(), actor: z.string() })
export type TemplateVersion = z.infer<typeof TemplateVersion>
