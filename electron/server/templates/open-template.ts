import type { Sheet } from '../../../shared/exchange/sheet.ts'
import type { Template } from '../../../shared/templates/model.ts'
import type { Store } from '../db/open.ts'
import { checkTemplate } from '../lib/fill/fill-template.ts'
import { readFile } from '../lib/read-file.ts'
import { type Refusals, refusing } from './refusing.ts'
import { findFile, findTemplate, type TemplateFile } from './store.ts'

/** A template's file with what stands in its sheets. */
export type OpenTemplate = TemplateFile & { sheets: readonly Sheet[] }

/** Reads a file that somebody hands in, and refuses what can't be read or never be filled. */
export async function openHandedIn(file: File, errors: Omit<Refusals, 'NOT_FOUND'>, signal?: AbortSignal): Promise<OpenTemplate> {
  const read = await readFile(file, signal)
  if (!('sheets' in read)) throw errors.NOT_A_WORKBOOK({ data: { detail: read.sentence } })
  const content = new Uint8Array(await file.arrayBuffer())
  await refusing(errors, () => checkTemplate(content))
  return { fileName: read.fileName, hash: read.hash, content, sheets: read.sheets }
}

/** Reads the newest file of a template. */
export async function openStored(
  store: Store,
  id: number,
  errors: Refusals,
  signal?: AbortSignal,
): Promise<{ template: Template; opened: OpenTemplate }> {
  const template = await findTemplate(store, id)
  const file = template && (await findFile(store, id, template.version))
  if (!template || !file) throw errors.NOT_FOUND()
  return { template, opened: await openHandedIn(file, errors, signal) }
}
