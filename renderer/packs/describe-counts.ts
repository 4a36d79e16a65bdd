import type { ReturnCounts } from '../../shared/packs/judged.ts'
import type { PackKindName } from '../../shared/packs/model.ts'
import { kindWords } from './kind-words.ts'

/** '改动 3 处，新增 1 人，冲突 2 处（1 处未定）': what a return says, in a line. */
export function describeCounts(kind: PackKindName, { changes, added, missing, conflicts, open, unread, remarks }: ReturnCounts): string {
  const words = kindWords[kind]
  const parts = [
    changes > 0 && words.changes(changes),
    added > 0 && words.added(added),
    missing > 0 && `少了 ${missing} 人`,
    conflicts > 0 && (open > 0 ? `冲突 ${conflicts} 处（${open} 处未定）` : `冲突 ${conflicts} 处`),
    unread > 0 && `不能写入 ${unread} 处`,
    remarks > 0 && `说明 ${remarks} 条`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join('，') : words.saysNothing
}
