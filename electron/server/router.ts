import { auditRouter } from './audit/router.ts'
import { hoursRouter } from './hours/router.ts'
import { implementer } from './implementer.ts'
import { officeRouter } from './office/router.ts'
import { programsRouter } from './programs/router.ts'
import { schoolsRouter } from './schools/router.ts'
import { teachersRouter } from './teachers/router.ts'

export const router = implementer.router({
  audit: auditRouter,
  hours: hoursRouter,
  office: officeRouter,
  programs: programsRouter,
  schools: schoolsRouter,
  teachers: teachersRouter,
})
