/** Spaces of every width, zero-width characters, direction marks. */
const space = String.raw`[\s\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\u3164\ufeff]`
const spaces = new RegExp(`${space}+`, 'gu')
const nothingButSpaces = new RegExp(`^${space}*$`, 'u')

/** Nearly every cell: ASCII without spaces, and Chinese characters. */
const isCompact = /^[\u0021-\u007e\u4e00-\u9fff]*$/

/** Full-width letters, digits and punctuation to half-width; Chinese characters stay as they are. */
export function toHalfWidth(text: string): string {
  if (!/[\u3000\uff01-\uff5e]/.test(text)) return text
  return text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')
}

export function withoutSpaces(text: string): string {
  return isCompact.test(text) ? text : text.replace(spaces, '')
}

/** Whether nothing is to be seen. */
export function isBlank(text: string): boolean {
  return nothingButSpaces.test(text)
}

/** Half-width, without any space: what numbers, dates and codes are read from. */
export function compact(text: string): string {
  if (isCompact.test(text)) return text
  return withoutSpaces(toHalfWidth(text))
}

/** Every dash, wave and 至 between two numbers as '-': "20－24", "6—7月", "3～5", "1至2天". */
export function plainDashes(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212\u2500\u301c\uff0d\uff5e~至到]+/g, '-')
}
