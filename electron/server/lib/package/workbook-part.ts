import { addContentType } from './content-types.ts'
import { applyEdits, type Edit } from './edit-text.ts'
import type { Package } from './open-package.ts'
import { addRelationship, listRelationships } from './relationships.ts'
import { scanXml, type XmlTag } from './scan-xml.ts'
import { StrangePackage } from './strange-package.ts'
import { escapeAttribute, withAttribute, withPrefix } from './xml-text.ts'

/** A sheet of the workbook and the part that holds it; chart sheets and the like have no `part`. */
export type PackageSheet = { name: string; part: string | undefined }

/** The workbook's own part, its sheets in order, and the part of its styles. */
export type WorkbookPart = { path: string; sheets: readonly PackageSheet[]; styles: string }

export async function readWorkbookPart(box: Package): Promise<WorkbookPart> {
  const path = (await listRelationships(box, '')).find(({ kind }) => kind === 'officeDocument')?.target
  if (path === undefined) throw new StrangePackage('no workbook')
  const relationships = await listRelationships(box, path)
  const styles = relationships.find(({ kind }) => kind === 'styles')?.target
  if (styles === undefined) throw new StrangePackage('no styles')
  const parts = new Map(relationships.filter(({ kind }) => kind === 'worksheet').map(({ id, target }) => [id, target]))
  const sheets: PackageSheet[] = []
  await scanXml(box.text(path), {
    open: (tag) => {
      if (tag.name === 'sheet') sheets.push({ name: tag.attributes['name'] ?? '', part: parts.get(relationIdOf(tag)?.value ?? '') })
    },
  })
  return { path, sheets, styles }
}

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'

/**
 * Adds an empty place for a sheet before all others and gives its part. What counts sheets by their place (names that belong to one
 * sheet, the sheet that is shown first) moves along.
 */
export async function addFirstSheet(box: Package, { path, sheets }: WorkbookPart, name: string): Promise<string> {
  const part = freePart(box, (n) => `xl/worksheets/sheet${n}.xml`)
  const relationId = await addRelationship(box, path, { kind: 'worksheet', target: part })
  await addContentType(box, { part }, sheetType)
  const text = box.text(path)
  const edits: Edit[] = []
  const ids: number[] = []
  let list: XmlTag | undefined
  let relationAttribute = 'r:id'
  const { prefix } = await scanXml(text, {
    open: (tag) => {
      if (tag.name === 'sheets') list = tag
      if (tag.name === 'sheet') {
        ids.push(Number(tag.attributes['sheetId']))
        relationAttribute = relationIdOf(tag)?.key ?? relationAttribute
      }
      edits.push(...moveAlong(text, tag))
    },
  })
  if (!list || sheets.length === 0) throw new StrangePackage('no sheets')
  const sheetId = Math.max(0, ...ids) + 1
  const line = `<sheet name="${escapeAttribute(name)}" sheetId="${sheetId}" ${relationAttribute}="${relationId}"/>`
  edits.push({ from: list.openEnd, to: list.openEnd, text: withPrefix(line, prefix) })
  box.write(path, applyEdits(text, edits))
  return part
}

/** Opens the workbook at one of its sheets; the others must not be selected then. */
export async function showSheet(box: Package, { path }: WorkbookPart, index: number): Promise<void> {
  const text = box.text(path)
  const edits: Edit[] = []
  await scanXml(text, {
    open: ({ name, start, openEnd }) => {
      if (name !== 'workbookView') return
      edits.push({ from: start, to: openEnd, text: withAttribute(text.slice(start, openEnd), 'activeTab', String(index)) })
    },
  })
  box.write(path, applyEdits(text, edits))
}

/** The first name of a kind that no part has. */
export function freePart(box: Package, nameOf: (n: number) => string): string {
  const taken = new Set(box.names().map((name) => name.toLowerCase()))
  for (let n = 1; ; n += 1) if (!taken.has(nameOf(n).toLowerCase())) return nameOf(n)
}

/** The attribute r:id under whatever prefix the document gives it. */
export function relationIdOf({ attributes }: XmlTag): { key: string; value: string } | undefined {
  const found = Object.entries(attributes).find(([key]) => key.endsWith(':id'))
  return found && { key: found[0], value: found[1] }
}

function moveAlong(text: string, { name, attributes, start, openEnd }: XmlTag): Edit[] {
  const opening = text.slice(start, openEnd)
  if (name === 'definedName' && attributes['localSheetId'] !== undefined) {
    const moved = withAttribute(opening, 'localSheetId', String(Number(attributes['localSheetId']) + 1))
    return [{ from: start, to: openEnd, text: moved }]
  }
  if (name !== 'workbookView') return []
  return [{ from: start, to: openEnd, text: withAttribute(withAttribute(opening, 'activeTab', undefined), 'firstSheet', undefined) }]
}
