import type { Office } from '../../../shared/office/model.ts'
import type { Store } from '../db/open.ts'

/** The centre whose database this is, as far as it is set up. */
export async function findOffice({ db }: Store): Promise<Office | undefined> {
  return db
    .selectFrom('office')
    .select(['kind', 'countyName', 'centerName', 'bureauName', 'abbreviation', 'cycleFirstYear'])
    .select(['hoursPerDay', 'hoursPerCredit', 'baseTarget'])
    .executeTakeFirst()
}

export async function officeOrThrow(store: Store): Promise<Office> {
  const office = await findOffice(store)
  if (!office) throw new Error('officeOrThrow: the database has no office')
  return office
}
