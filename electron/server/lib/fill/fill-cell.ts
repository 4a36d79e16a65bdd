import { escapeText, withPrefix } from '../package/xml-text.ts'

/** What goes into a cell. A day is the number that spreadsheets count it by; text stays text whatever it begins with. */
export type FillValue = { text: string } | { number: number } | null

/** A cell with a value and its old style; texts stand in the cell itself, so that the part of shared texts stays as it is. */
export function cellXml(ref: string, style: string | undefined, value: FillValue, prefix: string): string {
  const opening = `<c r="${ref}"${style === undefined ? '' : ` s="${style}"`}`
  if (value === null) return withPrefix(`${opening}/>`, prefix)
  if ('number' in value) return withPrefix(`${opening}><v>${value.number}</v></c>`, prefix)
  const tags = withPrefix(`${opening} t="inlineStr"><is><t xml:space="preserve">`, prefix)
  return `${tags}${escapeText(value.text)}${withPrefix('</t></is></c>', prefix)}`
}
