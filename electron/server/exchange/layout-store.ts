import type { ImportKindName } from '../../../shared/exchange/import-request.ts'
import { findRemembered, fingerprintAt, type Mapping } from '../../../shared/exchange/mapping.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import type { Store } from '../db/open.ts'

type Layout = { id: number; headerRows: 0 | 1 | 2; fingerprint: string; columns: string; actor: string; at: string }
export type RememberedReading = { mapping: Mapping; remembered: { id: number; at: string; actor: string } }

/** How a sheet with this header was read by hand before, as this kind. */
export function findReading({ sqlite }: Store, sheet: Sheet, kind: ImportKindName): RememberedReading | undefined {
  const layouts = sqlite
    .prepare('SELECT id, headerRows, fingerprint, columns, actor, at FROM rememberedLayout WHERE kind = ? ORDER BY at DESC, id DESC')
    .all(kind) as Layout[]
  const found = findRemembered(sheet, layouts)
  if (!found) return undefined
  const { id, at, actor, columns } = found.layout
  return { mapping: { ...found.place, columns: JSON.parse(columns) as Mapping['columns'] }, remembered: { id, at, actor } }
}

/** Keeps how a sheet was read by hand. What can't be known again is not kept: see `fingerprintAt`. */
export function rememberReading(
  { sqlite, actor, now }: Store,
  sheet: Sheet,
  { kind, mapping }: { kind: ImportKindName; mapping: Mapping },
): void {
  const fingerprint = fingerprintAt(sheet, mapping)
  if (fingerprint === '') return
  sqlite
    .prepare(
      `INSERT INTO rememberedLayout (kind, headerRows, fingerprint, columns, actor, at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (kind, headerRows, fingerprint) DO UPDATE SET columns = excluded.columns, actor = excluded.actor, at = excluded.at`,
    )
    .run(kind, mapping.headerRows, fingerprint, JSON.stringify(mapping.columns), actor, now().toISOString())
}

/** Answers whether there was such a layout. */
export function forgetLayout({ sqlite }: Store, id: number): boolean {
  return sqlite.prepare('DELETE FROM rememberedLayout WHERE id = ?').run(id).changes > 0
}
