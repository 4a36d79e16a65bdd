import { posix } from 'node:path'
import { applyEdits } from './edit-text.ts'
import type { Package } from './open-package.ts'
import { scanXml, type XmlElement } from './scan-xml.ts'
import { StrangePackage } from './strange-package.ts'
import { escapeAttribute, withPrefix } from './xml-text.ts'

/** `kind` is the last word of the type (worksheet, comments, vmlDrawing); `target` the name of a part. */
export type Relationship = { id: string; kind: string; target: string }

/** What a part ('' is the package itself) refers to; links out of the package are not listed. */
export async function listRelationships(box: Package, part: string): Promise<Relationship[]> {
  return (await readRelationships(box, part)).relationships
}

/** Adds a reference to another part and gives its id. */
export async function addRelationship(box: Package, part: string, { kind, target }: Omit<Relationship, 'id'>): Promise<string> {
  const path = pathOf(part)
  if (!box.has(path)) box.write(path, emptyList)
  const { text, root, prefix, ids, base } = await readRelationships(box, part)
  const id = freeId(ids)
  const line = `<Relationship Id="${id}" Type="${base}/${kind}" Target="/${escapeAttribute(target)}"/>`
  const edit =
    root.closeStart === root.openEnd && root.end === root.openEnd
      ? { from: root.openEnd - 2, to: root.openEnd, text: `>${withPrefix(line, prefix)}</${prefix}Relationships>` }
      : { from: root.closeStart, to: root.closeStart, text: withPrefix(line, prefix) }
  box.write(path, applyEdits(text, [edit]))
  return id
}

const emptyList =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
const usualBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function pathOf(part: string): string {
  return part === '' ? '_rels/.rels' : `${posix.dirname(part)}/_rels/${posix.basename(part)}.rels`
}

async function readRelationships(box: Package, part: string) {
  const path = pathOf(part)
  const text = box.has(path) ? box.text(path) : emptyList
  const relationships: Relationship[] = []
  const ids = new Set<string>()
  let root: XmlElement | undefined
  let base = usualBase
  const { prefix } = await scanXml(text, {
    close: (element) => {
      if (element.depth === 0) root = element
      const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = element.attributes
      if (element.name !== 'Relationship' || id === undefined) return
      ids.add(id)
      if (mode === 'External') return
      if (type.startsWith('http://purl.oclc.org/')) base = type.slice(0, type.lastIndexOf('/'))
      relationships.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolve(part, target) })
    },
  })
  if (!root) throw new StrangePackage(`${path} is empty`)
  return { text, root, prefix, relationships, ids, base }
}

function resolve(part: string, target: string): string {
  return posix.normalize(target.startsWith('/') ? target : posix.join('/', posix.dirname(part), target)).replace(/^\/+/, '')
}

function freeId(ids: ReadonlySet<string>): string {
  for (let n = ids.size + 1; ; n += 1) if (!ids.has(`rId${n}`)) return `rId${n}`
}
