import type { Edit } from '../package/edit-text.ts'
import type { Package } from '../package/open-package.ts'
import { listRelationships } from '../package/relationships.ts'
import type { XmlElement, XmlTag } from '../package/scan-xml.ts'
import { withAttribute } from '../package/xml-text.ts'
import { editPart } from './edit-part.ts'
import { type Insertion, lineAfter } from './insertion.ts'
import { shiftFormula } from './shift-formula.ts'
import { moveRanges, shiftRanges } from './shift-range.ts'

/** Moves what belongs to a sheet and stands in parts of its own: pictures and shapes, notes and their boxes, tables. */
export async function shiftParts(box: Package, part: string, { sheet, insertion }: { sheet: string; insertion: Insertion }): Promise<void> {
  if (insertion.by === 0) return
  for (const { kind, target } of await listRelationships(box, part)) {
    if (!box.has(target)) continue
    if (kind === 'drawing') await shiftDrawing(box, target, insertion)
    if (kind === 'vmlDrawing') await editPart(box, target, (element, words) => shiftNoteBox(element, words, insertion), 'tolerant')
    if (kind === 'ctrlProp') await editPart(box, target, (element) => shiftControl(box.text(target), element, { sheet, insertion }))
    if (kind === 'comments' || kind === 'threadedComment' || kind === 'table')
      await editPart(box, target, (element) => shiftRef(box.text(target), element, insertion))
  }
}

/** The cell that a check box or a list writes into, and the cells it reads. */
function shiftControl(
  text: string,
  { attributes, start, openEnd }: XmlElement,
  { sheet, insertion }: { sheet: string; insertion: Insertion },
): Edit[] {
  const place = { own: sheet, changed: sheet, insertion, stands: 'elsewhere' } as const
  const opening = ['fmlaLink', 'fmlaRange'].reduce(
    (tag, name) => {
      const formula = attributes[name]
      return formula === undefined ? tag : withAttribute(tag, name, shiftFormula(formula, place))
    },
    text.slice(start, openEnd),
  )
  return opening === text.slice(start, openEnd) ? [] : [{ from: start, to: openEnd, text: opening }]
}

const withRef = new Set(['comment', 'threadedComment', 'table', 'autoFilter', 'sortState', 'sortCondition'])

function shiftRef(text: string, { name, attributes, start, openEnd }: XmlElement, insertion: Insertion): Edit[] {
  const { ref } = attributes
  if (!withRef.has(name) || ref === undefined) return []
  const shifted = name.endsWith('omment') ? moveRanges(ref, insertion) : shiftRanges(ref, insertion)
  return shifted === ref ? [] : [{ from: start, to: openEnd, text: withAttribute(text.slice(start, openEnd), 'ref', shifted) }]
}

/** Lines of anchors are 0-based. A picture that keeps its size moves with its upper corner; one that keeps its place does not move. */
async function shiftDrawing(box: Package, target: string, insertion: Insertion): Promise<void> {
  let isUpperMoved = false
  await editPart(box, target, ({ name, openEnd: from, closeStart: to }, words, parents) => {
    const [corner, anchor] = [parents.at(-1), parents.at(-2)]
    if (name !== 'row' || !corner || !anchor || !/Anchor$/.test(anchor.name)) return []
    const line = Number(words) + 1
    const isUpper = corner.name === 'from'
    if (isUpper) isUpperMoved = line > insertion.last
    const by = moves(anchor, isUpper ? line > insertion.last : undefined, { isUpperMoved, isBelow: line > insertion.last })
      ? insertion.by
      : 0
    return by === 0 ? [] : [{ from, to, text: String(line - 1 + by) }]
  })
}

function moves(
  anchor: XmlTag,
  upper: boolean | undefined,
  { isUpperMoved, isBelow }: { isUpperMoved: boolean; isBelow: boolean },
): boolean {
  if (anchor.attributes['editAs'] === 'absolute') return false
  if (upper !== undefined) return upper
  return anchor.attributes['editAs'] === 'oneCell' ? isUpperMoved : isBelow
}

/** The box of a note: its cell, and where it is drawn (left, top, right and bottom, each a column or row and an offset). */
function shiftNoteBox({ name, openEnd: from, closeStart: to }: XmlElement, words: string, insertion: Insertion): Edit[] {
  if (name === 'x:row') {
    const line = Number(words) + 1
    const after = lineAfter(line, insertion)
    return after === line ? [] : [{ from, to, text: String(after - 1) }]
  }
  if (name !== 'x:anchor') return []
  const numbers = words.split(',').map((number) => number.trim())
  const [top = 0, bottom = 0] = [Number(numbers[2]), Number(numbers[6])]
  if (numbers.length !== 8 || top + 1 < insertion.last) return []
  return [
    {
      from,
      to,
      text: numbers
        .with(2, String(top + insertion.by))
        .with(6, String(bottom + insertion.by))
        .join(', '),
    },
  ]
}
