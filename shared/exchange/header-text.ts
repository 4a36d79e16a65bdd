import { compact } from './values/plain-text.ts'

/** Stars, line breaks, spaces of all widths and punctuation out; hints in brackets stay as plain words. */
export function headerText(text: string): string {
  return compact(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
}

/** The same without hints in brackets: "姓名（必填）" → "姓名". */
export function headerTextWithoutHints(text: string): string {
  return headerText(compact(text).replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|<[^<>]*>/g, ''))
}
