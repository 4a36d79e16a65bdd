import type { StyleSheet } from './style-sheet.ts'
import { withAttribute } from './xml-text.ts'

/** How a marked cell looks. */
export type MarkColor = 'red' | 'yellow'

/**
 * The fills of marked cells. The first seven digits are the mark: nobody happens to pick such a colour, and every program keeps it. The
 * last one tells which fill was there before (0: none), see `coverings`.
 */
const colors: Readonly<Record<MarkColor, string>> = { red: 'FFFF8B7', yellow: 'FFFFE97' }
const own = /rgb="(?:FFFF8B7|FFFFE97)([0-9A-Fa-f])"/
/** Solid and patterned fills as they are written without a prefix; anything else is not put back. */
const plainFill =
  /^<fill><patternFill(?: patternType="[a-zA-Z]+")?(?:\/>|>(?:<(?:fg|bg)Color(?: (?:rgb|theme|indexed|tint|auto)="[-0-9A-Fa-f.E]+")+\/>){0,2}<\/patternFill>)<\/fill>$/
const mostCovered = 15

export type MarkStyles = {
  /** The style of a cell with the fill of a mark; all else about it stays. */
  marked: (style: number, color: MarkColor) => number
  /** The style that a marked cell had before; any other style as it is. */
  unmarked: (style: number) => number
  /**
   * The style with the format of text. Where the content is kept, a format that says more than its digits (000000, a date, a unit) stays, as
   * the cell would read otherwise.
   */
  asText: (style: number, content: 'kept' | 'typed anew') => number
  /** Fills that marks cover, to be kept with the workbook so that they can be put back. */
  coverings: () => readonly string[]
}

/** `earlier` are the coverings that were kept with the workbook when it was marked before. */
export function markStyles(styles: StyleSheet, earlier: readonly string[]): MarkStyles {
  const covered: string[] = []
  const withFill = (style: number, fill: number) => {
    const xf = styles.at('cellXfs', style) ?? styles.at('cellXfs', 0) ?? ''
    const end = xf.indexOf('>') + 1
    const opening = withAttribute(xf.slice(0, end), 'fillId', String(fill))
    const shown = /\sapplyFill="(0|false)"/.test(opening) ? withAttribute(opening, 'applyFill', '1') : opening
    return styles.indexOf('cellXfs', shown + xf.slice(end))
  }
  const texts = new Map<number, number>()
  const withText = (style: number) => {
    const xf = styles.at('cellXfs', style) ?? ''
    const end = xf.indexOf('>') + 1
    const opening = withAttribute(withAttribute(xf.slice(0, end), 'numFmtId', String(textFormat)), 'applyNumberFormat', '1')
    return styles.indexOf('cellXfs', opening + xf.slice(end))
  }
  const fillIdOf = (style: number) => Number(/\sfillId="(\d+)"/.exec(styles.at('cellXfs', style) ?? '')?.[1] ?? 0)
  const placeOf = (fill: string) => {
    if (!plainFill.test(fill) || covered.length >= mostCovered) return 0
    const known = covered.indexOf(fill)
    return known >= 0 ? known + 1 : covered.push(fill)
  }
  return {
    marked: (style, color) => {
      const fillId = fillIdOf(style)
      const place = fillId === 0 ? 0 : placeOf(styles.at('fills', fillId) ?? '')
      return withFill(style, styles.indexOfOwn('fills', fillOf(color, place)))
    },
    unmarked: (style) => {
      const found = own.exec(styles.at('fills', fillIdOf(style)) ?? '')
      if (!found) return style
      const before = earlier[Number.parseInt(found[1] ?? '0', 16) - 1]
      return withFill(style, before !== undefined && plainFill.test(before) ? styles.indexOf('fills', before) : 0)
    },
    asText: (style, content) => {
      if (content === 'kept' && !isPlain(styles, style)) return style
      const text = texts.get(style) ?? withText(style)
      texts.set(style, text)
      return text
    },
    coverings: () => covered,
  }
}

/** Formats that only show a number; @ and dates, percentages, fractions are none of them. */
const plainFormats = new Set([0, 1, 2, 3, 4, 11, 37, 38, 39, 40, 48])
const textFormat = 49

function isPlain(styles: StyleSheet, style: number): boolean {
  const id = Number(/\snumFmtId="(\d+)"/.exec(styles.at('cellXfs', style) ?? '')?.[1] ?? 0)
  if (id < 164) return plainFormats.has(id)
  const code = /\sformatCode="([^"]*)"/.exec(styles.formatAt(id) ?? '')?.[1]
  return code !== undefined && /^[#0,.E+\-_();\s\\]*$/.test(code.replace(/\[Red\]/gi, '')) && !/^0{2,}$/.test(code)
}

/** Whether a workbook's styles have a fill of ours. */
export function hasMarks(styleText: string): boolean {
  return own.test(styleText)
}

function fillOf(color: MarkColor, place: number): string {
  const rgb = colors[color] + place.toString(16).toUpperCase()
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`
}
