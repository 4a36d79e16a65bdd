import type { Sheet } from '../../../../shared/exchange/sheet.ts'
import type { ColumnRule } from '../../../../shared/templates/layout.ts'
import type { Package } from '../package/open-package.ts'
import type { WorkbookPart } from '../package/workbook-part.ts'
import { editPart } from './edit-part.ts'
import type { PlaceInSheet } from './read-sheet-places.ts'
import { mapReferences, type Reference } from './references.ts'
import { isSame } from './shift-formula.ts'
import { type Area, areaOf } from './shift-range.ts'

/** What a sheet's validations demand of a column in one line; what they compute (INDIRECT and the like) is not looked into. */
export function ruleAt(rules: readonly { areas: readonly Area[]; rule: ColumnRule }[], line: number, column: number): ColumnRule | null {
  const holds = (area: Area) => area.firstLine <= line && line <= area.lastLine && area.firstColumn <= column && column <= area.lastColumn
  return rules.find(({ areas }) => areas.some(holds))?.rule ?? null
}

type Book = { sheets: readonly Sheet[]; names: ReadonlyMap<string, string>; own: string }

/** The validations of a sheet that can be checked: lists of words, written out or kept in cells, and whole numbers. */
export function readRules(others: readonly PlaceInSheet[], book: Book): { areas: Area[]; rule: ColumnRule }[] {
  let formula = ''
  let place = ''
  return others.flatMap(({ element: { name, attributes }, text }) => {
    if (/(^|:)(formula1|f)$/.test(name) && text !== '') formula = formula === '' ? text : formula
    if (name.endsWith(':sqref')) place = text
    if (!/(^|:)dataValidation$/.test(name)) return []
    const rule = ruleOf(attributes['type'], formula, book)
    const areas = (attributes['sqref'] ?? place).split(/\s+/).flatMap((ref) => areaOf(ref) ?? [])
    formula = ''
    place = ''
    return rule && areas.length > 0 ? [{ areas, rule }] : []
  })
}

/** Names of the workbook and what they stand for. */
export async function readNames(box: Package, { path }: WorkbookPart): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  await editPart(box, path, ({ name, attributes }, words) => {
    if (name === 'definedName' && attributes['name'] !== undefined) names.set(attributes['name'].toLowerCase(), words)
    return []
  })
  return names
}

function ruleOf(type: string | undefined, formula: string, book: Book): ColumnRule | undefined {
  if (type === 'whole') return { kind: 'whole' }
  const words = type === 'list' ? wordsOf(formula, book) : undefined
  return words && words.length > 0 ? { kind: 'list', words } : undefined
}

function wordsOf(formula: string, { sheets, names, own }: Book): string[] | undefined {
  const literal = /^"(.*)"$/s.exec(formula)?.[1]
  if (literal !== undefined) return literal.split(/[,，]/).map((word) => word.trim())
  const target = names.get(formula.toLowerCase()) ?? formula
  const references: Reference[] = []
  const rest = mapReferences(target, (reference) => {
    references.push(reference)
    return undefined
  })
  const [reference] = references
  const sheet = sheets.find(({ name }) => isSame(name, reference?.sheet ?? own))
  if (!sheet || !reference || references.length > 1 || !/^(?:[^!]+!)?#REF!$/.test(rest)) return undefined
  const { from, to = from } = reference
  const lines = sheet.rows.filter(({ line }) => line >= (from.line ?? 1) && line <= (to.line ?? Number.MAX_SAFE_INTEGER))
  const texts = lines.flatMap(({ cells }) =>
    cells.slice(from.column ?? 0, (to.column ?? from.column ?? 0) + 1).map((cell) => cell?.text ?? ''),
  )
  return texts.filter((text) => text !== '')
}
