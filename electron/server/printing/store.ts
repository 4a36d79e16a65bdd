import type { PrintProfileQuery } from '../../../shared/printing/contract.ts'
import type { PrintProfile, PrintProfileDraft } from '../../../shared/printing/model.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'
import { containing } from '../lib/like.ts'

const sortable = ['name', 'pageWidth', 'deltaX', 'deltaY'] as const

export async function listPrintProfiles({ db }: Store, query: PrintProfileQuery): Promise<{ rows: PrintProfile[]; total: number }> {
  let matching = db.selectFrom('printProfile')
  if (query.search) matching = matching.where('name', 'like', containing(query.search))
  const { total } = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const order = sortable.find((column) => column === query.sortBy) ?? 'name'
  const rows = await matching
    .selectAll()
    .orderBy(order, query.sortOrder)
    .orderBy('id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { rows, total }
}

export function listPrintProfileChoices({ db }: Store): Promise<PrintProfile[]> {
  return db.selectFrom('printProfile').selectAll().orderBy('name').execute()
}

/** Whether the name already belongs to another profile than `except`. */
export async function isNameTaken({ db }: Store, name: string, except?: number): Promise<boolean> {
  const other = await db.selectFrom('printProfile').select('id').where('name', '=', name).executeTakeFirst()
  return other !== undefined && other.id !== except
}

export function createPrintProfile(store: Store, draft: PrintProfileDraft): PrintProfile {
  return { ...draft, id: createRow(store, 'printProfile', draft) }
}

export function changePrintProfile(store: Store, id: number, draft: PrintProfileDraft, why: Why): void {
  changeRow(store, 'printProfile', id, draft, why)
}

export function removePrintProfile(store: Store, id: number, why: Why): void {
  removeRow(store, 'printProfile', id, why)
}
