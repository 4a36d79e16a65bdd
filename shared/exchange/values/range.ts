import type { Cell } from '../sheet.ts'
import { doubtful, type Parsed, parsed } from './parsed.ts'
import { compact, plainDashes } from './plain-text.ts'

/** A number with meaning: the original text, and what could be read from it. Both ends null: nothing said yet ("待定", "----"). */
export type Range = { text: string; min: number | null; max: number | null; unit: string | null }

const number = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`
const unit = '[^\\d\\-.,]{1,6}?'
const pattern = new RegExp(
  `^(不少于|不低于|至少|大于|≥|>=|不超过|不多于|至多|小于|≤|<=|约|大约|近|共|计)?(${number})(${unit})?(?:-(${number})(${unit})?)?(半)?(左右|上下|以上|以内|以下|多?余?)?$`,
)
const nothingSaid = /^(待定|未定|另定|暂定|另行通知|按需|若干|无|不限|[-/\\.*]+)$/

/** People, sessions: "20－24", "500人次", "600人左右", "约100", "待定". */
export function parseRange(cell: Cell): Parsed<Range> {
  return read(cell, 1)
}

/** Hours or days, the ends in integer tenths: "半天" → 5, "1-2天" → 10–20, "45天" → 450. */
export function parseTenths(cell: Cell): Parsed<Range> {
  return read(cell, 10)
}

function read(cell: Cell, scale: 1 | 10): Parsed<Range> {
  if (cell.kind === 'date') return doubtful(`“${cell.text}”被表格软件改成了日期，原来可能是“几－几”`, '请把这一格设为“文本”格式，重新填写')
  const text = cell.text.trim()
  if (text === '') return { value: null }
  const plain = plainDashes(compact(text)).replace(/^半(?=\D)/, '0.5')
  const nothing: Range = { text, min: null, max: null, unit: null }
  if (nothingSaid.test(plain)) return { value: nothing }
  const match = pattern.exec(plain)
  if (!match) return parsed(nothing, { message: `“${text}”看不出数目`, advice: '原文会保留；要按数目统计请改成数字' })
  return { value: { text, ...ends(match, scale) } }
}

function ends(
  [, before = '', first = '', firstUnit, second, secondUnit, half, after = '']: readonly (string | undefined)[],
  scale: 1 | 10,
) {
  const scaled = (digits: string) => Math.round((Number(digits.replaceAll(',', '')) + (half ? 0.5 : 0)) * scale)
  const low = scaled(first)
  const high = second === undefined ? low : scaled(second)
  const unitWritten = secondUnit ?? firstUnit ?? null
  const openAbove = /^(不少于|不低于|至少|大于|≥|>=)$/.test(before) || after === '以上'
  const openBelow = /^(不超过|不多于|至多|小于|≤|<=)$/.test(before) || /^以[内下]$/.test(after)
  return { min: openBelow ? null : Math.min(low, high), max: openAbove ? null : Math.max(low, high), unit: unitWritten }
}
