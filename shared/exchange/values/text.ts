import type { Cell } from '../sheet.ts'
import { type Parsed, type Parser, parsed, wrong } from './parsed.ts'

/** Text as written, without line breaks around it; longer than `most` characters is wrong. */
export function parseText(most = 200): Parser<string> {
  return ({ text }: Cell): Parsed<string> => {
    const trimmed = text.trim()
    if (trimmed === '') return { value: null }
    const length = [...trimmed].length
    if (length > most) return wrong(`内容太长（${length} 个字）`, `请缩短到 ${most} 个字以内`)
    return parsed(trimmed)
  }
}
