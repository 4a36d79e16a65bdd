import { formatPaper, type PaperPack, type PaperPackDraft, type PaperSheet, takeFromPiles } from '../../../shared/numbering/paper.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'
import { peekPaper, putOnPaper } from '../lib/take-paper.ts'

type StoredPack = { id: number; kind: PaperPack['kind']; prefix: string; digits: number; firstNumber: number; lastNumber: number } & Pick<
  PaperPack,
  'receivedOn' | 'note'
>

/** Every pack of paper with its balance, in the order the packs are used up. */
export function listPacks(store: Store): PaperPack[] {
  const packs = store.sqlite.prepare('SELECT * FROM paperPack ORDER BY kind, receivedOn, id').all() as StoredPack[]
  return packs.map((pack) => balanceOf(store, pack))
}

export function findPack({ sqlite }: Store, id: number): StoredPack | undefined {
  return sqlite.prepare('SELECT * FROM paperPack WHERE id = ?').get(id) as StoredPack | undefined
}

/** The sheets of a pack that are no longer in the pile, by number. */
export function listSheets({ sqlite }: Store, packId: number): PaperSheet[] {
  return sqlite
    .prepare(
      `SELECT paperSheet.id, paperSheet.state, certificateId, spoiledReason, takenAt, certificate.number, certificate.teacherName,
         paperPack.prefix || printf('%0*d', paperPack.digits, paperNumber) AS paper
       FROM paperSheet JOIN paperPack ON paperPack.id = packId LEFT JOIN certificate ON certificate.id = certificateId
       WHERE packId = ? ORDER BY paperNumber`,
    )
    .all(packId) as PaperSheet[]
}

export function addPack(store: Store, { note, ...pack }: PaperPackDraft): number | 'PACK_OVERLAPS' {
  const overlapping = store.sqlite
    .prepare('SELECT 1 FROM paperPack WHERE kind = ? AND prefix = ? AND firstNumber <= ? AND lastNumber >= ?')
    .get(pack.kind, pack.prefix, pack.lastNumber, pack.firstNumber)
  return overlapping ? 'PACK_OVERLAPS' : createRow(store, 'paperPack', { ...pack, note: note || null })
}

export function isPackInUse({ sqlite }: Store, id: number): boolean {
  return sqlite.prepare('SELECT 1 FROM paperSheet WHERE packId = ?').get(id) !== undefined
}

export function removePack(store: Store, id: number, why: Why): void {
  removeRow(store, 'paperPack', id, why)
}

/** A sheet of the pile that can't be used any more. */
export function spoilSheet(store: Store, packId: number, paperNumber: number, reason: string): 'PAPER_TAKEN' | 'spoiled' {
  if (store.sqlite.prepare('SELECT 1 FROM paperSheet WHERE packId = ? AND paperNumber = ?').get(packId, paperNumber)) return 'PAPER_TAKEN'
  const takenAt = store.now().toISOString()
  createRow(store, 'paperSheet', { packId, paperNumber, state: 'spoiled', certificateId: null, spoiledReason: reason, takenAt }, { reason })
  return 'spoiled'
}

/** The sheet of a certificate is spoiled, the next of the pile takes its place; answers the number of the new one. */
export function replaceSheet(store: Store, certificateId: number, reason: string): { paper: string } | 'PAPER_NOT_USED' | 'PAPER_SHORT' {
  const used = store.sqlite
    .prepare(
      `SELECT paperSheet.id, certificate.kind FROM paperSheet JOIN certificate ON certificate.id = certificateId
       WHERE certificateId = ? AND paperSheet.state = 'used'`,
    )
    .get(certificateId) as { id: number; kind: PaperPack['kind'] } | undefined
  if (!used) return 'PAPER_NOT_USED'
  const [next] = peekPaper(store, used.kind, 1)
  if (!next) return 'PAPER_SHORT'
  changeRow(store, 'paperSheet', used.id, { state: 'spoiled', spoiledReason: reason }, { reason })
  putOnPaper(store, next, certificateId)
  const pack = findPack(store, next.packId)
  if (!pack) throw new Error(`replaceSheet: no pack ${next.packId}`)
  return { paper: formatPaper(pack, next.paperNumber) }
}

function balanceOf({ sqlite }: Store, { prefix, digits, firstNumber, lastNumber, ...pack }: StoredPack): PaperPack {
  const sheets = sqlite.prepare('SELECT paperNumber, state FROM paperSheet WHERE packId = ?').all(pack.id) as {
    paperNumber: number
    state: 'used' | 'spoiled'
  }[]
  const gone = new Set(sheets.map(({ paperNumber }) => paperNumber))
  const used = sheets.filter(({ state }) => state === 'used').length
  const received = lastNumber - firstNumber + 1
  const [next] = takeFromPiles([{ id: pack.id, firstNumber, lastNumber, gone }], 1)
  const write = (paperNumber: number) => formatPaper({ prefix, digits }, paperNumber)
  return {
    ...pack,
    firstPaper: write(firstNumber),
    lastPaper: write(lastNumber),
    received,
    used,
    spoiled: sheets.length - used,
    left: received - sheets.length,
    next: next ? write(next.paperNumber) : null,
  }
}
