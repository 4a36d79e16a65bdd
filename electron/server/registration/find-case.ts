import type { RegistrationCase } from '../../../shared/registration/contract.ts'
import type { RegistrationYear } from '../../../shared/registration/model.ts'
import type { Store } from '../db/open.ts'
import type { CountyMember } from '../lib/members.ts'
import { findVerdict, groundOf } from './find-verdict.ts'
import { findRegistration } from './store.ts'

/** One teacher and one year, with all reasons: what is found now, and what was decided. */
export async function findCase(store: Store, year: RegistrationYear, member: CountyMember): Promise<RegistrationCase> {
  const { id, name, school } = member
  const card = await store.db.selectFrom('teacher').select('cardNumber').where('id', '=', id).executeTakeFirst()
  return {
    id,
    name,
    cardNumber: card?.cardNumber ?? null,
    schoolId: school?.id ?? null,
    schoolName: school?.name ?? null,
    found: findVerdict(store, await groundOf(store, year), member),
    registration: (await findRegistration(store, year.year, id)) ?? null,
  }
}
