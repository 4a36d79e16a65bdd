import type { Cohort } from '../../../shared/cohorts/model.ts'
import type { Store } from '../db/open.ts'
import { findCohort } from './store.ts'

type Refuse = () => Error

/** The cohort, or a refusal if it is not there. */
export async function cohortOrRefuse(store: Store, id: number, errors: { NOT_FOUND: Refuse }): Promise<Cohort> {
  const cohort = await findCohort(store, id)
  if (!cohort) throw errors.NOT_FOUND()
  return cohort
}

/** The cohort, or a refusal if it is completed: then nothing of it changes any more. */
export async function unfinishedCohort(store: Store, id: number, errors: { NOT_FOUND: Refuse; COHORT_COMPLETED: Refuse }): Promise<Cohort> {
  const cohort = await cohortOrRefuse(store, id, errors)
  if (cohort.state === 'completed') throw errors.COHORT_COMPLETED()
  return cohort
}

/** The cohort, or a refusal if its roster is locked. */
export async function openedCohort(
  store: Store,
  id: number,
  errors: { NOT_FOUND: Refuse; COHORT_COMPLETED: Refuse; COHORT_NOT_OPEN: Refuse },
): Promise<Cohort> {
  const cohort = await unfinishedCohort(store, id, errors)
  if (cohort.state !== 'open') throw errors.COHORT_NOT_OPEN()
  return cohort
}
