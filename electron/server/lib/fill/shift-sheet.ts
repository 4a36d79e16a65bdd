import type { Edit } from '../package/edit-text.ts'
import { escapeText, withAttribute } from '../package/xml-text.ts'
import { type Insertion, lineAfter } from './insertion.ts'
import type { PlaceInSheet, SheetPlaces } from './read-sheet-places.ts'
import { type FormulaPlace, shiftFormula } from './shift-formula.ts'
import { areaOf, moveRanges, refOfArea, shiftRanges } from './shift-range.ts'

type Shifting = { text: string; insertion: Insertion; sheet: string }

/** Attributes that hold areas, by the name of their element. */
const areas: Readonly<Record<string, 'ref' | 'sqref'>> = {
  dimension: 'ref',
  autoFilter: 'ref',
  sortState: 'ref',
  sortCondition: 'ref',
  mergeCell: 'ref',
  hyperlink: 'ref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  protectedRange: 'sqref',
  ignoredError: 'sqref',
  cellWatch: 'ref',
}
const formulas = new Set(['formula', 'formula1', 'formula2'])

/** The edits for what stands outside the rows of a sheet into which rows are put: areas, rules, breaks, links, merged cells. */
export function shiftSheet(shifting: Shifting, { others, prefix }: SheetPlaces): Edit[] {
  return others
    .flatMap((place) => [...shiftAttributes(shifting, place), ...shiftText(shifting, place)])
    .concat(repeatMerges(shifting, others, prefix))
}

function shiftAttributes({ text, insertion, sheet }: Shifting, { element, parents }: PlaceInSheet): Edit[] {
  const { name, attributes, start, openEnd } = element
  const changes: [string, string][] = []
  const held = areas[name]
  const ref = held && attributes[held]
  if (held && ref !== undefined) changes.push([held, shiftArea(name, ref, insertion)])
  if (name === 'hyperlink' && attributes['location'] !== undefined)
    changes.push(['location', shiftFormula(attributes['location'], { own: sheet, changed: sheet, insertion, stands: 'in the data' })])
  // a break stands below the row of its number: the one below the last row of data goes along
  if (name === 'brk' && parents.at(-1)?.name === 'rowBreaks' && Number(attributes['id']) >= insertion.last)
    changes.push(['id', String(Number(attributes['id']) + insertion.by)])
  const differing = changes.filter(([attribute, value]) => attributes[attribute] !== value)
  if (differing.length === 0) return []
  const opening = differing.reduce((tag, [attribute, value]) => withAttribute(tag, attribute, value), text.slice(start, openEnd))
  return [{ from: start, to: openEnd, text: opening }]
}

/** Cells merged in one row stay merged in one row, even where it is the only row of data; a link belongs to its own cells. */
function shiftArea(name: string, ref: string, insertion: Insertion): string {
  const area = areaOf(ref)
  if (name === 'hyperlink' || (name === 'mergeCell' && area?.firstLine === area?.lastLine)) return moveRanges(ref, insertion)
  const shifted = shiftRanges(ref, insertion)
  const after = name === 'dimension' ? areaOf(shifted) : undefined
  return after ? refOfArea({ ...after, lastLine: Math.max(after.lastLine, insertion.last + insertion.by) }) : shifted
}

/** Formulas of rules are about the first cell of their area, so they read like formulas in the data where that stands there. */
function shiftText({ insertion, sheet }: Shifting, { element, parents, text: written }: PlaceInSheet): Edit[] {
  const { name, openEnd, closeStart } = element
  if (name.endsWith(':sqref')) return replaced({ openEnd, closeStart }, shiftRanges(written.trim(), insertion), written)
  if (/(^|:)row$/.test(name) && /^(from|to)$/.test(parents.at(-1)?.name ?? '')) {
    const line = lineAfter(Number(written) + 1, insertion) // a button or an embedded document; its lines are 0-based
    return replaced({ openEnd, closeStart }, String(line - 1), written)
  }
  if (!formulas.has(name) && !name.endsWith(':f')) return []
  const sqref = parents.map(({ attributes }) => attributes['sqref']).find((found) => found !== undefined)
  const first = areaOf(sqref?.split(/\s+/)[0] ?? '')?.firstLine ?? 0
  const stands: FormulaPlace['stands'] = first >= insertion.first && first <= insertion.last ? 'in the data' : 'elsewhere'
  return replaced({ openEnd, closeStart }, shiftFormula(written, { own: sheet, changed: sheet, insertion, stands }), written)
}

function replaced({ openEnd: from, closeStart: to }: { openEnd: number; closeStart: number }, now: string, before: string): Edit[] {
  return now === before ? [] : [{ from, to, text: escapeText(now) }]
}

/** What is merged in the first row of data is merged in every new one. */
function repeatMerges({ text, insertion }: Shifting, others: readonly PlaceInSheet[], prefix: string): Edit[] {
  const { first, last, by } = insertion
  const list = others.find(({ element }) => element.name === 'mergeCells')?.element
  const merged = others.filter(({ element }) => element.name === 'mergeCell').map(({ element }) => areaOf(element.attributes['ref'] ?? ''))
  const repeated = merged.filter((area) => area !== undefined && area.firstLine === first && area.lastLine === first)
  if (!list || repeated.length === 0 || by === 0) return []
  const lines = Array.from({ length: by }, (_, i) => last + 1 + i)
  const added = lines.flatMap((line) =>
    repeated.map((area) => area && `<${prefix}mergeCell ref="${refOfArea({ ...area, firstLine: line, lastLine: line })}"/>`),
  )
  const opening = withAttribute(text.slice(list.start, list.openEnd), 'count', String(merged.length + added.length))
  return [
    { from: list.start, to: list.openEnd, text: opening },
    { from: list.closeStart, to: list.closeStart, text: added.join('') },
  ]
}
