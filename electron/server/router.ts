import { auditRouter } from './audit/router.ts'
import { implementer } from './implementer.ts'
import { officeRouter } from './office/router.ts'
import { schoolsRouter } from './schools/router.ts'

export const router = implementer.router({
  audit: auditRouter,
  office: officeRouter,
  schools: schoolsRouter,
})
