import { applyEdits, type Edit } from '../package/edit-text.ts'
import type { Package } from '../package/open-package.ts'
import { listRelationships } from '../package/relationships.ts'
import type { WorkbookPart } from '../package/workbook-part.ts'
import { escapeText, withAttribute } from '../package/xml-text.ts'
import { editPart } from './edit-part.ts'
import type { Insertion } from './insertion.ts'
import { moveCell } from './move-row.ts'
import { readSheetPlaces } from './read-sheet-places.ts'
import { shiftFormula } from './shift-formula.ts'

type Change = { sheet: string; insertion: Insertion }

/** Moves what other parts of the workbook say about cells of the changed sheet: names, print areas, formulas of other sheets, charts. */
export async function shiftWorkbook(box: Package, workbook: WorkbookPart, change: Change): Promise<void> {
  const place = { own: '', changed: change.sheet, insertion: change.insertion, stands: 'elsewhere' } as const
  const inWords = ({ openEnd: from, closeStart: to }: { openEnd: number; closeStart: number }, words: string): Edit[] => {
    const shifted = shiftFormula(words, place)
    return shifted === words ? [] : [{ from, to, text: escapeText(shifted) }]
  }
  await editPart(box, workbook.path, (element, words) => (element.name === 'definedName' ? inWords(element, words) : []))
  for (const chart of box.names().filter((name) => /\/charts\/chart[^/]*\.xml$/.test(name)))
    await editPart(box, chart, (element, words) => (element.name === 'f' ? inWords(element, words) : []))
  for (const part of await dependentSheets(box, workbook, change.sheet)) await shiftDependent(box, part, change)
}

/** Whether any sheet has a formula that could follow from the changed one; then all programs are asked to work them out when they open it. */
export async function askForCalculation(box: Package, workbook: WorkbookPart): Promise<void> {
  const hasFormula = workbook.sheets.some(({ part }) => part !== undefined && /<(?:\w+:)?f[\s>]/.test(box.text(part)))
  if (!hasFormula) return
  let last = 0
  let isSet = false
  const text = box.text(workbook.path)
  const before = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames'])
  const { prefix } = await editPart(box, workbook.path, ({ name, depth, start, openEnd, end }) => {
    if (depth === 1 && before.has(name)) last = end
    if (depth !== 1 || name !== 'calcPr') return []
    isSet = true
    return [{ from: start, to: openEnd, text: withAttribute(text.slice(start, openEnd), 'fullCalcOnLoad', '1') }]
  })
  if (!isSet) box.write(workbook.path, applyEdits(text, [{ from: last, to: last, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]))
  await removeCalculationOrder(box, workbook)
}

/** The order of calculation lists cells that have moved; programs make it anew. */
async function removeCalculationOrder(box: Package, { path }: WorkbookPart): Promise<void> {
  const chain = (await listRelationships(box, path)).find(({ kind }) => kind === 'calcChain')
  if (!chain) return
  const relations = path.replace(/([^/]+)$/, '_rels/$1.rels')
  await editPart(box, relations, ({ attributes, start: from, end: to }) => (attributes['Id'] === chain.id ? [{ from, to, text: '' }] : []))
  await editPart(box, '[Content_Types].xml', ({ attributes, start: from, end: to }) =>
    attributes['PartName'] === `/${chain.target}` ? [{ from, to, text: '' }] : [],
  )
  box.remove(chain.target)
}

/** Parts of sheets with formulas about the changed one, or about one that has such formulas, or about a name; their results are old. */
async function dependentSheets(box: Package, { path, sheets }: WorkbookPart, changed: string): Promise<string[]> {
  const names: string[] = []
  await editPart(box, path, ({ name, attributes }, words) => {
    if (name === 'definedName' && words.includes(changed)) names.push(attributes['name'] ?? '')
    return []
  })
  const stale = new Set([changed])
  const parts = new Set<string>()
  for (let before = -1; before !== parts.size; ) {
    before = parts.size
    for (const { name, part } of sheets) {
      if (part === undefined || stale.has(name)) continue
      const formulas = [...box.text(part).matchAll(/<(?:\w+:)?(?:f|formula\d?)(?:\s[^>]*)?>([^<]*)</g)].map((match) => match[1] ?? '')
      const isAbout = (word: string) => formulas.some((formula) => formula.includes(escapeText(word).replaceAll("'", "''")))
      if (![...stale, ...names].some((word) => word !== '' && isAbout(word))) continue
      stale.add(name)
      parts.add(part)
    }
  }
  return [...parts]
}

/** A sheet that stays where it is, with formulas about the changed one. */
async function shiftDependent(box: Package, part: string, { sheet, insertion }: Change): Promise<void> {
  const text = box.text(part)
  const { rows, others } = await readSheetPlaces(text)
  const own = ''
  const edits = rows.flatMap(({ line, cells }) =>
    cells.flatMap((cell) => (cell.formula ? moveCell({ text, insertion, sheet, own }, cell, line) : [])),
  )
  const rules = others.flatMap(({ element, text: words }): Edit[] => {
    if (!/^formula[12]?$|:f$/.test(element.name)) return []
    const shifted = shiftFormula(words, { own, changed: sheet, insertion, stands: 'elsewhere' })
    return shifted === words ? [] : [{ from: element.openEnd, to: element.closeStart, text: escapeText(shifted) }]
  })
  box.write(part, applyEdits(text, [...edits, ...rules]))
}
