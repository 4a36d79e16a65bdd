import { encode } from 'uqr'
import type { QrElement } from './elements.ts'
import type { Drawn } from './sheet.ts'
import { type DocumentData, fillTemplate } from './template.ts'

/** Below this a cheap phone on an office print can't tell one module from the next. In mm. */
const smallestModule = 0.3

/** A QR code as rectangles in mm, one for each run of dark modules in a row. Nothing to say draws nothing. */
export function layOutQr({ id, x, y, size, level, color, content }: QrElement, data: DocumentData): Drawn {
  const { text, missing } = fillTemplate(content, data)
  if (missing.length > 0) return { operations: [], warnings: missing.map((field) => ({ kind: 'missing-field', elementId: id, field })) }
  if (text === '') return { operations: [], warnings: [] }
  const rows = encodeRows(text, level)
  if (!rows) return { operations: [], warnings: [{ kind: 'overflow', elementId: id }] }
  const module = size / rows.length
  const rects = rows.flatMap((row, i) =>
    runsOf(row).map(([start, length]): Rect => [x + start * module, y + i * module, length * module, module]),
  )
  const warnings = module < smallestModule ? [{ kind: 'overflow' as const, elementId: id }] : []
  return { operations: [{ kind: 'modules', rects, color }], warnings }
}

type Rect = [number, number, number, number]

/** QR codes hold at most 2,953 bytes, fewer at a higher level; the library throws beyond that. */
const mostBytes = { L: 2953, M: 2331, Q: 1663, H: 1273 }

function encodeRows(text: string, level: QrElement['level']): boolean[][] | undefined {
  return byteLength(text) > mostBytes[level] ? undefined : encode(text, { ecc: level, border: 0 }).data
}

/** In UTF-8. */
function byteLength(text: string): number {
  return Array.from(text).reduce((sum, character) => {
    const point = character.codePointAt(0) ?? 0
    return sum + (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
  }, 0)
}

/** Start and length of every run of dark modules. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  for (const [i, isDark] of row.entries()) {
    const last = runs.at(-1)
    if (isDark && last && last[0] + last[1] === i) last[1] += 1
    else if (isDark) runs.push([i, 1])
  }
  return runs
}
