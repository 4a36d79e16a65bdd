import { createHmac, timingSafeEqual } from 'node:crypto'
import { codeAlphabet, codeLength } from '../../../shared/verification/code.ts'
import type { Store } from '../db/open.ts'

/**
 * How often a code is tried anew because another certificate has it already: with 40 bits, once in a million times for a register of
 * hundreds of thousands.
 */
const attempts = 8

/** The code of a new certificate: made of its number with the database's secret key, so that nobody can make one up. */
export function newVerificationCode(store: Store, number: string): string {
  const isTaken = store.sqlite.prepare('SELECT 1 FROM certificate WHERE verificationCode = ?')
  const code = codesOf(store, number).find((candidate) => !isTaken.get(candidate))
  if (!code) throw new Error('newVerificationCode: no free code')
  return code
}

/** Whether a code is one that this database gave the number; takes as long whether it is or not. */
export function isCodeOf(store: Store, number: string, code: string): boolean {
  return codesOf(store, number).reduce((is, candidate) => isSame(candidate, code) || is, false)
}

/** Whether two codes are the same, in a time that doesn't tell how much of them is. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function codesOf({ sqlite }: Store, number: string): string[] {
  const { secret } = sqlite.prepare('SELECT secret FROM verificationKey').get() as { secret: string }
  const key = Buffer.from(secret, 'hex')
  return Array.from({ length: attempts }, (_, attempt) => {
    const digest = createHmac('sha256', key).update(`certificate\n${number}\n${attempt}`).digest()
    return Array.from(digest.subarray(0, codeLength), (byte) => codeAlphabet[byte % codeAlphabet.length]).join('')
  })
}
