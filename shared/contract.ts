import { activitiesContract } from './activities/contract.ts'
import { auditContract } from './audit/contract.ts'
import { basesContract } from './bases/contract.ts'
import { bookletsContract } from './booklets/contract.ts'
import { certificatesContract } from './certificates/contract.ts'
import { codesContract } from './codes/contract.ts'
import { cohortsContract } from './cohorts/contract.ts'
import { exchangeContract } from './exchange/contract.ts'
import { hoursContract } from './hours/contract.ts'
import { jobsContract } from './jobs/contract.ts'
import { layoutsContract } from './layouts/contract.ts'
import { designContract } from './layouts/design-contract.ts'
import { nationalContract } from './national/contract.ts'
import { numberingContract } from './numbering/contract.ts'
import { officeContract } from './office/contract.ts'
import { packsContract } from './packs/contract.ts'
import { pairingsContract } from './pairings/contract.ts'
import { printingContract } from './printing/contract.ts'
import { programsContract } from './programs/contract.ts'
import { registrationContract } from './registration/contract.ts'
import { reportsContract } from './reports/contract.ts'
import { schoolsContract } from './schools/contract.ts'
import { teachersContract } from './teachers/contract.ts'
import { templatesContract } from './templates/contract.ts'
import { titlesContract } from './titles/contract.ts'
import { verificationContract } from './verification/contract.ts'
import { waitingContract } from './waiting/contract.ts'

/** Everything the window can ask of the server. */
export const contract = {
  activities: activitiesContract,
  audit: auditContract,
  bases: basesContract,
  booklets: bookletsContract,
  certificates: certificatesContract,
  codes: codesContract,
  cohorts: cohortsContract,
  design: designContract,
  exchange: exchangeContract,
  hours: hoursContract,
  jobs: jobsContract,
  layouts: layoutsContract,
  national: nationalContract,
  numbering: numberingContract,
  office: officeContract,
  packs: packsContract,
  pairings: pairingsContract,
  printing: printingContract,
  programs: programsContract,
  registration: registrationContract,
  reports: reportsContract,
  schools: schoolsContract,
  teachers: teachersContract,
  templates: templatesContract,
  titles: titlesContract,
  verification: verificationContract,
  waiting: waitingContract,
}
