import type { RegistrationTerms, RegistrationYear } from '../../../shared/registration/model.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, type Why } from '../db/write.ts'

/** The years that registration was begun for, the newest first. */
export function listYears({ db }: Store): Promise<RegistrationYear[]> {
  return db.selectFrom('registrationYear').selectAll().orderBy('year', 'desc').execute()
}

export function findYear({ db }: Store, year: number): Promise<RegistrationYear | undefined> {
  return db.selectFrom('registrationYear').selectAll().where('year', '=', year).executeTakeFirst()
}

export function openYear(store: Store, year: number, terms: RegistrationTerms): void {
  createRow(store, 'registrationYear', { year, ...terms, openedAt: store.now().toISOString() })
}

/** Changes what is asked from now on; what was decided before keeps what it was decided by. */
export function changeTerms(store: Store, { id }: RegistrationYear, terms: RegistrationTerms, why: Why): void {
  changeRow(store, 'registrationYear', id, terms, why)
}
