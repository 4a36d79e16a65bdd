import type { TemplateColumn } from './layout.ts'
import type { TemplateMapping } from './model.ts'

type Value = string | number | null
type ReportColumns = readonly { header: string; kind: 'text' | 'integer' | 'hours' | 'date' }[]

/** What stands for the words in braces; the cohort and its program only where the report is of one. */
export type FillWords = { 单位: string; 县: string; 年度: string; 日期: string; 班次?: string; 项目?: string }

/** Values as they go into the template: by column letter row by row, and by reference; numbers as people count them, not in tenths. */
export type FillPlan = { rows: Map<string, Value>[]; cells: { ref: string; value: Value }[] }

/** Puts the rows of a report into the columns of a template. */
export function planFill(
  { columns, cells }: TemplateMapping,
  report: { columns: ReportColumns; rows: readonly (readonly Value[])[] },
  words: FillWords,
): FillPlan {
  const all: Readonly<Record<string, string>> = { ...words, 人数: String(report.rows.length) }
  const places = new Map(report.columns.map(({ header }, i) => [header, i]))
  const rows = report.rows.map((values, row) => {
    const entries = Object.entries(columns).map(([letter, source]): [string, Value] => {
      if (source.kind === 'sequence') return [letter, row + 1]
      if (source.kind === 'constant') return [letter, fillText(source.text, all)]
      const place = places.get(source.header)
      return [letter, place === undefined ? null : shownValue(values[place] ?? null, report.columns[place]?.kind)]
    })
    return new Map(entries)
  })
  return { rows, cells: cells.map(({ ref, text }) => ({ ref, value: fillText(text, all) })) }
}

function shownValue(value: Value, kind: string | undefined): Value {
  return kind === 'hours' && typeof value === 'number' ? value / 10 : value
}

/** A text that is nothing but a number is one, so that the receiver can go on counting with it. */
function fillText(text: string, words: Readonly<Record<string, string>>): Value {
  const filled = text.replace(/[{｛]([^{}｛｝]+)[}｝]/g, (whole, word: string) => words[word.trim()] ?? whole)
  return filled !== text && /^\d{1,9}$/.test(filled) ? Number(filled) : filled
}

/** A column of which some values are not what the template demands, with what they are and in how many rows. */
export type BrokenRule = { column: string; label: string; rule: 'list' | 'whole'; values: { value: string; rows: number }[] }

/** Columns whose values the template's own lists and rules would not take. */
export function findBrokenRules(plan: FillPlan, columns: readonly TemplateColumn[]): BrokenRule[] {
  return columns.flatMap(({ column, label, rule }) => {
    if (!rule) return []
    const words = rule.kind === 'list' ? new Set(rule.words) : undefined
    const isTaken = (value: Value) => (words ? words.has(String(value)) : /^-?\d+$/.test(String(value)))
    const counts = new Map<string, number>()
    for (const row of plan.rows) {
      const value = row.get(column)
      if (value === undefined || value === null || value === '' || isTaken(value)) continue
      counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
    }
    const values = [...counts].map(([value, rows]) => ({ value, rows })).toSorted((a, b) => b.rows - a.rows)
    return values.length === 0 ? [] : [{ column, label, rule: rule.kind, values }]
  })
}

/** Required columns of the template that are not filled, or are empty in so many rows. */
export function findUnfilled(plan: FillPlan, columns: readonly TemplateColumn[]): { label: string; blank: number; isWhole: boolean }[] {
  return columns.flatMap(({ column, label, isRequired, hasFormula }) => {
    if (!isRequired || hasFormula) return []
    const blank = plan.rows.filter((row) => (row.get(column) ?? '') === '').length
    return blank === 0 ? [] : [{ label, blank, isWhole: blank === plan.rows.length }]
  })
}
