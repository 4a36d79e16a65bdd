import { gatherIssue } from '../certificates/issue.ts'
import { writeIssue } from '../certificates/issue-documents.ts'
import type { Store } from '../db/open.ts'

/** How many of the newest cohorts are left without certificates, for whoever tries the program. */
const leftToTry = 3

/** Issues the certificates of the completed cohorts on the day each ended, in that order, as an office would have done. */
export async function issueCertificates(store: Store): Promise<void> {
  const cohorts = await store.db
    .selectFrom('cohort')
    .select(['id', 'endDate'])
    .where('state', '=', 'completed')
    .orderBy('endDate')
    .orderBy('id')
    .execute()
  for (const { id, endDate } of cohorts.slice(0, -leftToTry)) {
    const ground = await gatherIssue(store, { cohortId: id, issuedOn: endDate })
    if (typeof ground === 'string') continue
    const issued = writeIssue(store, ground)
    if (typeof issued === 'string') throw new Error(`issueCertificates: ${issued}`)
  }
}
