import type { TypedProof } from '../../../shared/verification/code.ts'
import { plainNumber } from '../../../shared/verification/code.ts'
import type { Verification, VerifiedCertificate } from '../../../shared/verification/contract.ts'
import type { Store } from '../db/open.ts'
import { isCodeOf, isSame } from '../lib/verification-code.ts'

/** What the register says to a code, a number, or both. A wrong code with a number of ours is told apart from what is not ours at all. */
export function checkProof(store: Store, { code, number, isUnmarked }: TypedProof): Verification {
  const numbered = number ? findByNumber(store, number) : undefined
  const coded = code ? findByCode(store, code) : undefined
  if (coded) return answer(coded, 'code', number !== undefined && !isUnmarked && numbered?.id !== coded.id)
  if (numbered && (!code || isUnmarked)) return answer(numbered, 'number', false)
  return numbered ? { outcome: 'codeDiffers', number: numbered.number } : { outcome: 'notOurs' }
}

type Found = VerifiedCertificate & { code: string; replacementId: number | null; replacedBy: string | null }

function answer(found: Found, proof: 'code' | 'number', isNumberDifferent: boolean): Verification {
  const { code: _code, replacementId, replacedBy, ...certificate } = found
  const replacement = replacementId && replacedBy ? { id: replacementId, number: replacedBy } : null
  const outcome = replacement ? 'reissued' : certificate.voidedAt ? 'void' : 'valid'
  return { outcome, proof, isNumberDifferent, certificate: { ...certificate, replacement } }
}

/** The register is asked for the code, and the key whether it could have given it to this number: a row made up by hand is not ours. */
function findByCode(store: Store, code: string): Found | undefined {
  const found = store.sqlite.prepare(`${selection} WHERE certificate.verificationCode = ?`).get(code) as Found | undefined
  return found && isSame(found.code, code) && isCodeOf(store, found.number, code) ? found : undefined
}

/** By the number as it is written or, where there is none, as it may have been typed: other brackets, spaces, widths. */
function findByNumber({ sqlite }: Store, number: string): Found | undefined {
  const exact = sqlite.prepare(`${selection} WHERE certificate.number = ?`).get(number) as Found | undefined
  if (exact) return exact
  const plain = plainNumber(number)
  if (plain === '') return undefined
  const all = sqlite.prepare('SELECT id, number FROM certificate').all() as { id: number; number: string }[]
  const [only, another] = all.filter((one) => plainNumber(one.number) === plain)
  if (!only || another) return undefined
  return sqlite.prepare(`${selection} WHERE certificate.id = ?`).get(only.id) as Found | undefined
}

const selection = `
  SELECT certificate.id, certificate.kind, certificate.number, certificate.teacherName, certificate.about, certificate.issuedOn,
    certificate.voidedAt, certificate.voidReason, certificate.verificationCode AS code,
    replacement.id AS replacementId, replacement.number AS replacedBy
  FROM certificate LEFT JOIN certificate AS replacement ON replacement.replacesId = certificate.id`
