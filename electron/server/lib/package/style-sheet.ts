import { applyEdits, type Edit } from './edit-text.ts'
import { scanXml, type XmlElement } from './scan-xml.ts'
import { StrangePackage } from './strange-package.ts'
import { withAttribute, withPrefix } from './xml-text.ts'

/** The lists of styles.xml that a cell's style is put together from. */
export type StyleList = 'fonts' | 'fills' | 'borders' | 'cellXfs'

/** The styles of a workbook: lists of XML texts that can only grow, so that every style in use keeps its number. */
export type StyleSheet = {
  at: (list: StyleList, index: number) => string | undefined
  /** The XML of a number format of the workbook's own. */
  formatAt: (id: number) => string | undefined
  /** The number of a style that reads exactly so; it is added where there is none. */
  indexOf: (list: StyleList, xml: string) => number
  /** The same for XML of our own, written without a prefix. */
  indexOfOwn: (list: StyleList, xml: string) => number
  /** The whole part, with what was added. */
  text: () => string
}

export async function readStyleSheet(text: string): Promise<StyleSheet> {
  const lists = new Map<string, { element: XmlElement; items: string[]; known: number }>()
  const items = new Map<string, string[]>()
  const { prefix } = await scanXml(text, {
    close: (element, parents) => {
      const parent = parents.at(-1)
      if (element.depth === 2 && parent) items.set(parent.name, [...(items.get(parent.name) ?? []), text.slice(element.start, element.end)])
      if (element.depth !== 1) return
      const found = items.get(element.name) ?? []
      lists.set(element.name, { element, items: found, known: found.length })
    },
  })
  const listOf = (name: StyleList) => {
    const list = lists.get(name)
    if (!list || list.known === 0) throw new StrangePackage(`no ${name}`)
    return list
  }
  const indexOf = (name: StyleList, xml: string) => {
    const list = listOf(name)
    const index = list.items.indexOf(xml)
    return index >= 0 ? index : list.items.push(xml) - 1
  }
  return {
    at: (name, index) => listOf(name).items[index],
    formatAt: (id) => lists.get('numFmts')?.items.find((item) => item.includes(`numFmtId="${id}"`)),
    indexOf,
    indexOfOwn: (name, xml) => indexOf(name, withPrefix(xml, prefix)),
    text: () =>
      applyEdits(
        text,
        [...lists.values()].flatMap((list) => growthOf(text, list)),
      ),
  }
}

function growthOf(text: string, { element, items, known }: { element: XmlElement; items: readonly string[]; known: number }): Edit[] {
  if (items.length === known) return []
  const opening = withAttribute(text.slice(element.start, element.openEnd), 'count', String(items.length))
  return [
    { from: element.start, to: element.openEnd, text: opening },
    { from: element.closeStart, to: element.closeStart, text: items.slice(known).join('') },
  ]
}
