import type { CertificateKind } from '../../../shared/certificates/kinds.ts'
import { type Pile, type TakenPaper, takeFromPiles } from '../../../shared/numbering/paper.ts'
import type { Store } from '../db/open.ts'
import { createRow } from '../db/write.ts'

/** The next sheets of a kind's piles, the pack received first on top; fewer where there aren't so many. */
export function peekPaper(store: Store, kind: CertificateKind, count: number): TakenPaper[] {
  return takeFromPiles(listPiles(store, kind), count)
}

/** Takes a sheet out of the pile for a certificate. To be called in the transaction that peeked. */
export function putOnPaper(store: Store, paper: TakenPaper, certificateId: number): void {
  createRow(store, 'paperSheet', { ...paper, certificateId, state: 'used', takenAt: store.now().toISOString() })
}

function listPiles({ sqlite }: Store, kind: CertificateKind): Pile[] {
  const packs = sqlite
    .prepare('SELECT id, firstNumber, lastNumber FROM paperPack WHERE kind = ? ORDER BY receivedOn, id')
    .all(kind) as Omit<Pile, 'gone'>[]
  const gone = sqlite.prepare('SELECT paperNumber FROM paperSheet WHERE packId = ?')
  return packs.map((pack) => ({
    ...pack,
    gone: new Set((gone.all(pack.id) as { paperNumber: number }[]).map((sheet) => sheet.paperNumber)),
  }))
}
