import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { packVersion, type Stamp, writeStamp } from '../../../shared/packs/stamp.ts'

type Sealed = { sealKey: string; roundId: number; packId: number }

/** 32 random bytes in hex; never leaves the database. */
export function newSealKey(): string {
  return randomBytes(32).toString('hex')
}

/** The stamp that only this pack of this database has. */
export function stampOf(sealed: Sealed): string {
  return writeStamp({ version: packVersion, roundId: sealed.roundId, packId: sealed.packId, seal: sealOf(sealed) })
}

/** Whether a stamp was made here, and not by changing a number. */
export function isGenuine({ seal, roundId, packId }: Stamp, sealKey: string): boolean {
  return timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf({ sealKey, roundId, packId })))
}

function sealOf({ sealKey, roundId, packId }: Sealed): string {
  return createHmac('sha256', sealKey).update(`${roundId} ${packId}`).digest('hex').slice(0, 12).toUpperCase()
}
