import { applyEdits } from './edit-text.ts'
import type { Package } from './open-package.ts'
import { scanXml } from './scan-xml.ts'
import { StrangePackage } from './strange-package.ts'
import { escapeAttribute, withPrefix } from './xml-text.ts'

const list = '[Content_Types].xml'

/** Says what a new part is; parts of one ending (vml) are told by it. */
export async function addContentType(box: Package, by: { part: string } | { ending: string }, type: string): Promise<void> {
  const text = box.text(list)
  let close: number | undefined
  let isKnown = false
  const { prefix } = await scanXml(text, {
    open: ({ name, attributes }) => {
      if ('part' in by) isKnown ||= name === 'Override' && attributes['PartName'] === `/${by.part}`
      else isKnown ||= name === 'Default' && attributes['Extension']?.toLowerCase() === by.ending
    },
    close: ({ depth, closeStart }) => {
      if (depth === 0) close = closeStart
    },
  })
  if (close === undefined) throw new StrangePackage('no content types')
  if (isKnown) return
  const line =
    'part' in by
      ? `<Override PartName="/${escapeAttribute(by.part)}" ContentType="${type}"/>`
      : `<Default Extension="${by.ending}" ContentType="${type}"/>`
  box.write(list, applyEdits(text, [{ from: close, to: close, text: withPrefix(line, prefix) }]))
}

/** The ending that a workbook needs to be opened: programs refuse one with macros that is named .xlsx. */
export function endingOf(box: Package): 'xlsx' | 'xlsm' | 'xltx' | 'xltm' {
  const text = box.text(list)
  if (text.includes('sheet.macroEnabled.main+xml')) return 'xlsm'
  if (text.includes('template.macroEnabled.main+xml')) return 'xltm'
  return text.includes('spreadsheetml.template.main+xml') ? 'xltx' : 'xlsx'
}
