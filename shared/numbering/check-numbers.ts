import * as z from 'zod'
import type { RangePurpose } from './model.ts'

/** Serials without a certificate that follow one another, and why there is none. */
export const NumberGap = z.object({ first: z.int(), last: z.int(), why: z.string() })
export type NumberGap = z.infer<typeof NumberGap>

/** What became of the serials 1 to `highest` of one counter; the counts add up to it. `gaps` are all those that `missing` counts; `ahead` are those not drawn yet below a range further up. */
export const NumberCheck = z.object({
  highest: z.int(),
  valid: z.int(),
  voided: z.int(),
  reissued: z.int(),
  reserved: z.int(),
  elsewhere: z.int(),
  missing: z.int(),
  ahead: z.int(),
  gaps: z.array(NumberGap),
})
export type NumberCheck = z.infer<typeof NumberCheck>

export type NumberedCertificate = { serial: number; fate: 'valid' | 'voided' | 'reissued' }
export type HeldRange = { firstSerial: number; lastSerial: number; purpose: RangePurpose; note: string; isReleased: boolean }

/** Goes through the serials of a counter that has come to `last`, one by one. */
export function checkNumbers(last: number, certificates: readonly NumberedCertificate[], ranges: readonly HeldRange[]): NumberCheck {
  const fates = new Map(certificates.map(({ serial, fate }) => [serial, fate]))
  const held = ranges.filter(({ isReleased }) => !isReleased)
  const highest = Math.max(last, 0, ...held.map(({ lastSerial }) => lastSerial), largestOf(fates.keys()))
  const counts = { valid: 0, voided: 0, reissued: 0, reserved: 0, elsewhere: 0, missing: 0, ahead: 0 }
  const gaps: NumberGap[] = []
  for (let serial = 1; serial <= highest; serial++) {
    const fate = fates.get(serial) ?? held.find((range) => holds(range, serial))?.purpose ?? (serial > last ? 'ahead' : 'missing')
    counts[fate]++
    if (fate === 'missing') addGap(gaps, serial, whyMissing(serial, ranges))
  }
  return { highest, ...counts, gaps }
}

function whyMissing(serial: number, ranges: readonly HeldRange[]): string {
  const released = ranges.find((range) => range.isReleased && holds(range, serial))
  return released ? `原为${released.note}预留，后来取消，没有发出` : '没有找到证书，原因不明'
}

function addGap(gaps: NumberGap[], serial: number, why: string): void {
  const newest = gaps.at(-1)
  if (newest && newest.last === serial - 1 && newest.why === why) newest.last = serial
  else gaps.push({ first: serial, last: serial, why })
}

function holds({ firstSerial, lastSerial }: HeldRange, serial: number): boolean {
  return firstSerial <= serial && serial <= lastSerial
}

function largestOf(serials: Iterable<number>): number {
  let largest = 0
  for (const serial of serials) largest = Math.max(largest, serial)
  return largest
}
