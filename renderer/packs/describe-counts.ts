import type { ReturnCounts } from '../../shared/packs/judged.ts'

/** '改动 3 处，新增 1 人，冲突 2 处（1 处未定）': what a return says, in a line. */
export function describeCounts({ changes, added, missing, conflicts, open, unread, remarks }: ReturnCounts): string {
  const parts = [
    changes > 0 && `改动 ${changes} 处`,
    added > 0 && `新增 ${added} 人`,
    missing > 0 && `少了 ${missing} 人`,
    conflicts > 0 && (open > 0 ? `冲突 ${conflicts} 处（${open} 处未定）` : `冲突 ${conflicts} 处`),
    unread > 0 && `不能写入 ${unread} 处`,
    remarks > 0 && `说明 ${remarks} 条`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join('，') : '没有变化'
}
