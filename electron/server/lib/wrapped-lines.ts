/**
 * Lines that a wrapped text takes in a column of so many half widths: Chinese breaks at any character, words and numbers stay whole. A
 * little is taken off the width: the faces that stand in for a missing 宋体 draw digits wider, and signs are not left at the start of a line.
 */
export function countLines(text: string, width: number): number {
  const usable = Math.max(2, width * 0.95 + 0.5)
  if (2 * text.length <= usable && !text.includes('\n')) return 1 // most cells: nothing to be counted
  return text.split('\n').reduce((lines, line) => lines + linesOf(line, usable), 0)
}

const tallest = 409

/** Height in points of a row with so many lines of 11 points; faces that stand in for 宋体 need 16 for one. */
export function heightOf(lines: number): number {
  return lines <= 1 ? 18 : Math.min(tallest, 6 + 16 * lines)
}

/** A Chinese character takes two half widths, also one that is two units long; so do the signs that Chinese faces draw full width. */
export function halfWidths(text: string): number {
  let total = text.length
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if ((unit > 0x2e7f && (unit & 0xfc00) !== 0xd800 && (unit & 0xfc00) !== 0xdc00) || isWideSign(unit)) total += 1
  }
  return total
}

function linesOf(line: string, usable: number): number {
  let lines = 1
  let used = 0
  for (const [piece] of line.matchAll(/[!-~]+|[^!-~]/gu)) {
    const width = halfWidths(piece)
    if (used + width > usable && used > 0) {
      lines += 1
      used = 0
    }
    lines += Math.ceil(width / usable) - 1
    used += width > usable ? width % usable : width
  }
  return lines
}

/** ‘ to ”, …, — and ×. */
function isWideSign(unit: number): boolean {
  return (unit >= 0x2018 && unit <= 0x201d) || unit === 0x2026 || unit === 0x2014 || unit === 0xd7
}
