import type { CellPlace } from './cell-place.ts'
import { refOf } from './cell-place.ts'
import { applyEdits, type Edit } from './edit-text.ts'
import { scanXml, type XmlElement } from './scan-xml.ts'
import { StrangePackage } from './strange-package.ts'

/** The little boxes in which notes are shown stand in an old drawing language (VML) beside them; a note without one is not shown. */
export const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** A drawing without the boxes of some cells and with those of others. */
export async function rewriteShapes(
  text: string,
  { gone, added }: { gone: readonly string[]; added: readonly CellPlace[] },
): Promise<string> {
  const { root, shapes, hasType, block } = await readDrawing(text)
  const without = new Set(gone)
  const numbers = shapes.map(({ element }) => Number(/_s(\d+)$/.exec(element.attributes['id'] ?? '')?.[1] ?? 0))
  const first = Math.max(block * 1024, ...numbers) + 1
  const boxes = added.map((place, i) => boxXml(place, first + i)).join('')
  const edits: Edit[] = shapes
    .filter(({ ref }) => ref !== undefined && without.has(ref))
    .map(({ element }) => ({ from: element.start, to: element.end, text: '' }))
  if (added.length > 0) edits.push({ from: root.closeStart, to: root.closeStart, text: (hasType ? '' : shapeType) + boxes })
  return applyEdits(text, edits)
}

type Shape = { element: XmlElement; ref: string | undefined }

async function readDrawing(text: string) {
  const shapes: Shape[] = []
  let place: { line?: number; column?: number } = {}
  let root: XmlElement | undefined
  let hasType = false
  let block = 1
  const listener = {
    open: ({ name, attributes }: { name: string; attributes: Readonly<Record<string, string>> }) => {
      if (name === 'v:shape') place = {}
      if (name === 'v:shapetype') hasType ||= attributes['id'] === '_x0000_t202'
      if (name === 'o:idmap') block = Number(/\d+/.exec(attributes['data'] ?? '')?.[0] ?? 1)
    },
    text: (found: string, parents: readonly { name: string }[]) => {
      const name = parents.at(-1)?.name
      if (name === 'x:row') place.line = Number(found) + 1
      if (name === 'x:column') place.column = Number(found)
    },
    close: (element: XmlElement) => {
      if (element.depth === 0) root = element
      if (element.name !== 'v:shape') return
      const { line, column } = place
      shapes.push({ element, ref: line === undefined || column === undefined ? undefined : refOf({ line, column }) })
    },
  }
  await scanXml(text, listener, 'tolerant')
  if (!root || root.closeStart === root.openEnd) throw new StrangePackage('an empty drawing')
  return { root, shapes, hasType, block }
}

/** A hidden box right of its cell, in columns and rows with an offset in pixels. */
function boxXml({ line, column }: CellPlace, number: number): string {
  const anchor = [column + 1, 12, Math.max(0, line - 2), 8, column + 4, 40, line + 3, 8].join(', ')
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;width:200pt;height:80pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${line - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
}
