import { auditContract } from './audit/contract.ts'
import { officeContract } from './office/contract.ts'
import { schoolsContract } from './schools/contract.ts'

/** Everything the window can ask of the server. */
export const contract = {
  audit: auditContract,
  office: officeContract,
  schools: schoolsContract,
}
