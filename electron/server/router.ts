import { activitiesRouter } from './activities/router.ts'
import { auditRouter } from './audit/router.ts'
import { basesRouter } from './bases/router.ts'
import { certificatesRouter } from './certificates/router.ts'
import { cohortsRouter } from './cohorts/router.ts'
import { hoursRouter } from './hours/router.ts'
import { implementer } from './implementer.ts'
import { officeRouter } from './office/router.ts'
import { pairingsRouter } from './pairings/router.ts'
import { programsRouter } from './programs/router.ts'
import { schoolsRouter } from './schools/router.ts'
import { teachersRouter } from './teachers/router.ts'

export const router = implementer.router({
  activities: activitiesRouter,
  audit: auditRouter,
  bases: basesRouter,
  certificates: certificatesRouter,
  cohorts: cohortsRouter,
  hours: hoursRouter,
  office: officeRouter,
  pairings: pairingsRouter,
  programs: programsRouter,
  schools: schoolsRouter,
  teachers: teachersRouter,
})
