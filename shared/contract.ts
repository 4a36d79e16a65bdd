import { auditContract } from './audit/contract.ts'
import { hoursContract } from './hours/contract.ts'
import { officeContract } from './office/contract.ts'
import { programsContract } from './programs/contract.ts'
import { schoolsContract } from './schools/contract.ts'
import { teachersContract } from './teachers/contract.ts'

/** Everything the window can ask of the server. */
export const contract = {
  audit: auditContract,
  hours: hoursContract,
  office: officeContract,
  programs: programsContract,
  schools: schoolsContract,
  teachers: teachersContract,
}
