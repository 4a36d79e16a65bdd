import { applyEdits, type Edit } from '../package/edit-text.ts'
import type { Package } from '../package/open-package.ts'
import { scanXml, type XmlElement, type XmlTag } from '../package/scan-xml.ts'

/** What is to be changed about an element: `words` is the text that stands directly in it. */
export type ElementEdits = (element: XmlElement, words: string, parents: readonly XmlTag[]) => readonly Edit[]

/** Changes a part element by element; one in which nothing changes stays as it came. Answers the prefix of the part's own elements. `tolerant` is for the not quite XML of VML. */
export async function editPart(
  box: Package,
  part: string,
  edits: ElementEdits,
  mode: 'strict' | 'tolerant' = 'strict',
): Promise<{ prefix: string }> {
  const text = box.text(part)
  const found: Edit[] = []
  let words = ''
  const { prefix } = await scanXml(
    text,
    {
      open: () => {
        words = ''
      },
      text: (piece) => {
        words += piece
      },
      close: (element, parents) => {
        found.push(...edits(element, words, parents))
        words = ''
      },
    },
    mode,
  )
  if (found.length > 0) box.write(part, applyEdits(text, found))
  return { prefix }
}
