import type { FieldList } from './fields.ts'
import type { Problem } from './plan.ts'
import type { Recognised, Row } from './recognise.ts'
import { type Cell, emptyCell } from './sheet.ts'
import type { Parsed, Parser, Remark } from './values/parsed.ts'

/** Reads the fields of one row, collecting every problem with its line and column. */
export type RowReader<Field extends string> = {
  /** undefined: no column, or not readable (a problem says so); null: the cell is empty. A required field that is empty or absent is a problem. */
  read<T>(field: Field, parser: Parser<T>): T | null | undefined
  /** Like `read`, but a value that can't be used is only a warning, and the field is left as it is. */
  readLeniently<T>(field: Field, parser: Parser<T>): T | null | undefined
  /** Adds a problem of the caller's own. */
  report(field: Field, severity: Problem['severity'], remark: Remark): void
  readonly problems: Problem[]
}

export function openRow<Field extends string>(
  row: Row<Field>,
  recognised: Pick<Recognised<Field>, 'columns'>,
  fields: FieldList<Field>,
): RowReader<Field> {
  const problems: Problem[] = []
  const report = (field: Field, severity: Problem['severity'], { message, advice, toSender }: Remark) => {
    const cell = row.cells[field]
    const value = cell?.written || cell?.text || ''
    const place = { line: row.line, column: recognised.columns[field] ?? '', field: fields[field].label, value }
    problems.push({ ...place, message, advice, ...(toSender && { toSender }), severity })
  }
  const take = <T>(field: Field, result: Parsed<T>, lenient: boolean): T | null | undefined => {
    if ('problem' in result) {
      report(field, lenient ? 'warning' : result.severity, lenient ? leftOut(result.problem) : result.problem)
      return undefined
    }
    for (const warning of result.warnings ?? []) report(field, 'warning', warning)
    if (result.value !== null || !fields[field].required) return result.value
    report(field, 'wrong', { message: `${fields[field].label}没有填`, advice: `请补上${fields[field].label}` })
    return undefined
  }
  const read = <T>(field: Field, parser: Parser<T>, lenient: boolean): T | null | undefined => {
    const cell = row.cells[field]
    if (cell === undefined && !fields[field].required) return undefined
    if (cell?.damage === 'error' || cell?.damage === 'formula') {
      report(field, lenient ? 'warning' : 'wrong', lenient ? leftOut(formulaWithoutResult) : formulaWithoutResult)
      return undefined
    }
    return take(field, parseOnce(parser, cell ?? emptyCell), lenient)
  }
  return {
    read: (field, parser) => read(field, parser, false),
    readLeniently: (field, parser) => read(field, parser, true),
    report,
    problems,
  }
}

const formulaWithoutResult: Remark = { message: '单元格里的公式没有结果', advice: '请把公式换成值（复制 → 选择性粘贴 → 数值）' }

/** Where the row is taken without the cell, that is said too. */
function leftOut({ message, advice }: Remark): Remark {
  return { message, advice: `${advice}；不改的话，这一格不导入` }
}

/** Most columns repeat a few short words: a parser is asked once for each of them. */
const known = new WeakMap<Parser<unknown>, Map<string, Parsed<unknown>>>()
const longestKnown = 10
const mostKnown = 500

function parseOnce<T>(parser: Parser<T>, cell: Cell): Parsed<T> {
  const { text, kind, damage } = cell
  if (kind !== 'text' || damage !== undefined || text.length > longestKnown) return parser(cell)
  const results = (known.get(parser) as Map<string, Parsed<T>> | undefined) ?? new Map<string, Parsed<T>>()
  const earlier = results.get(text)
  if (earlier) return earlier
  const result = parser(cell)
  if (results.size === 0) known.set(parser, results)
  if (results.size < mostKnown) results.set(text, result)
  return result
}

/** Whether nothing of the row is wrong or open so far; a warning is in nobody's way. */
export function isReadable({ problems }: Pick<RowReader<never>, 'problems'>): boolean {
  return problems.every(({ severity }) => severity === 'warning')
}
