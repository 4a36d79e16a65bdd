import { cleanText } from '../clean-text.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' }

/** Text as it may stand between tags of a workbook. What looks like an escaped character (_x0041_) is kept from becoming one. */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>]/g, (char) => entities[char] ?? char)
}

export function escapeAttribute(text: string): string {
  return cleanText(text).replace(/[&<>"\n]/g, (char) => entities[char] ?? char)
}

const attribute = /([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g

/** An opening tag with one attribute set (or, undefined, taken out); the others stay as they are. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  for (const { 0: found, 1: key, index } of tag.matchAll(attribute)) {
    if (key !== name) continue
    const before = value === undefined ? tag.slice(0, index).trimEnd() : tag.slice(0, index)
    return before + (value === undefined ? '' : `${name}="${escapeAttribute(value)}"`) + tag.slice(index + found.length)
  }
  return value === undefined ? tag : tag.replace(/^<[^\s/>]+/, (start) => `${start} ${name}="${escapeAttribute(value)}"`)
}

/** Our own XML in the words of a document whose elements have a prefix. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`)
}
