import type { TemplateQuery } from '../../../shared/templates/contract.ts'
import { Template, type TemplateFacts, type TemplateMapping, type TemplateVersion } from '../../../shared/templates/model.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'
import { containing } from '../lib/like.ts'

/** A file as it was handed in; `hash` is its SHA-256 in hex. */
export type TemplateFile = { fileName: string; hash: string; content: Uint8Array }

const sortable = ['name', 'receiver', 'fileName', 'version'] as const

export async function listTemplates({ db }: Store, query: TemplateQuery): Promise<{ rows: Template[]; total: number }> {
  let matching = db.selectFrom('template')
  if (query.search) {
    const pattern = containing(query.search)
    matching = matching.where((eb) => eb.or((['name', 'receiver', 'note'] as const).map((column) => eb(column, 'like', pattern))))
  }
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await matching
    .selectAll()
    .orderBy(sortable.find((column) => column === query.sortBy) ?? 'name', query.sortOrder)
    .orderBy('id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { rows: rows.map(toTemplate), total }
}

export async function findTemplate({ db }: Store, id: number): Promise<Template | undefined> {
  const row = await db.selectFrom('template').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toTemplate(row)
}

/** Whether the name already belongs to another template than `except`. */
export async function isNameTaken({ db }: Store, name: string, except?: number): Promise<boolean> {
  const other = await db.selectFrom('template').select('id').where('name', '=', name).executeTakeFirst()
  return other !== undefined && other.id !== except
}

/** Writes a template and its first file; answers its id. */
export function createTemplate(store: Store, facts: TemplateFacts, file: TemplateFile): number {
  const { fileName, hash: fileHash } = file
  const id = createRow(store, 'template', { ...facts, version: 1, fileName, fileHash, mapping: null })
  keepFile(store, { id, version: 1 }, file)
  return id
}

export function changeTemplate(store: Store, id: number, facts: TemplateFacts): void {
  changeRow(store, 'template', id, facts)
}

export function setUpTemplate(store: Store, id: number, mapping: TemplateMapping): void {
  changeRow(store, 'template', id, { mapping: JSON.stringify(mapping) })
}

/** Puts a newer file in the place of the one before, which is kept. */
export function replaceFile(
  store: Store,
  { id, version: before }: Template,
  { file, mapping, why }: { file: TemplateFile; mapping: TemplateMapping | null; why: Why },
): void {
  const version = before + 1
  const { fileName, hash: fileHash } = file
  changeRow(store, 'template', id, { version, fileName, fileHash, mapping: mapping && JSON.stringify(mapping) }, why)
  keepFile(store, { id, version }, file)
}

/** Removes a template with all its files. */
export function removeTemplate(store: Store, id: number, why: Why): void {
  removeRow(store, 'template', id, why)
}

/** The newest first. */
export function listVersions({ db }: Store, id: number): Promise<TemplateVersion[]> {
  return db
    .selectFrom('templateFile')
    .select(['version', 'fileName', 'at', 'actor'])
    .where('templateId', '=', id)
    .orderBy('version', 'desc')
    .execute()
}

export async function findFile({ db }: Store, id: number, version: number): Promise<File | undefined> {
  const row = await db
    .selectFrom('templateFile')
    .select(['fileName', 'content'])
    .where('templateId', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && new File([new Uint8Array(row.content)], row.fileName)
}

function keepFile(
  { sqlite, now, actor }: Store,
  { id, version }: { id: number; version: number },
  { fileName, content }: TemplateFile,
): void {
  sqlite
    .prepare('INSERT INTO templateFile (templateId, version, fileName, content, at, actor) VALUES (?, ?, ?, ?, ?, ?)')
    .run(id, version, fileName, Buffer.from(content), now().toISOString(), actor)
}

function toTemplate({ mapping, ...row }: Omit<Template, 'mapping'> & { mapping: string | null }): Template {
  return Template.parse({ ...row, mapping: mapping === null ? null : JSON.parse(mapping) })
}
