import type { Router } from '@orpc/server'
import type { contract } from '../../shared/contract.ts'
import { activitiesRouter } from './activities/router.ts'
import { auditRouter } from './audit/router.ts'
import { basesRouter } from './bases/router.ts'
import { bookletsRouter } from './booklets/router.ts'
import { certificatesRouter } from './certificates/router.ts'
import { codesRouter } from './codes/router.ts'
import { cohortsRouter } from './cohorts/router.ts'
import type { Context } from './context.ts'
import { documentSources } from './document-sources.ts'
import { exchangeRouter } from './exchange/router.ts'
import { hoursRouter } from './hours/router.ts'
import { implementer } from './implementer.ts'
import { importKinds } from './import-kinds.ts'
import { jobsRouter } from './jobs/router.ts'
import { designRouter } from './layouts/design-router.ts'
import { layoutsRouter } from './layouts/router.ts'
import { nationalRouter } from './national/router.ts'
import { numberingRouter } from './numbering/router.ts'
import { officeRouter } from './office/router.ts'
import { packsRouter } from './packs/router.ts'
import { pairingsRouter } from './pairings/router.ts'
import { printingRouter } from './printing/router.ts'
import { programsRouter } from './programs/router.ts'
import { registrationRouter } from './registration/router.ts'
import { reportsRouter } from './reports/router.ts'
import { schoolsRouter } from './schools/router.ts'
import { teachersRouter } from './teachers/router.ts'
import { templatesRouter } from './templates/router.ts'
import { titlesRouter } from './titles/router.ts'
import { verificationRouter } from './verification/router.ts'
import { waitingRouter } from './waiting/router.ts'

/** Every procedure of the contract. The type is written out because the inferred one is too long to be declared. */
export const router: Router<typeof contract, Context> = implementer.router({
  activities: activitiesRouter,
  audit: auditRouter,
  bases: basesRouter,
  booklets: bookletsRouter,
  certificates: certificatesRouter,
  codes: codesRouter,
  cohorts: cohortsRouter,
  design: designRouter,
  exchange: exchangeRouter(importKinds),
  hours: hoursRouter,
  jobs: jobsRouter(documentSources),
  layouts: layoutsRouter,
  national: nationalRouter,
  numbering: numberingRouter,
  office: officeRouter,
  packs: packsRouter,
  pairings: pairingsRouter,
  printing: printingRouter,
  programs: programsRouter,
  registration: registrationRouter,
  reports: reportsRouter,
  schools: schoolsRouter,
  teachers: teachersRouter,
  templates: templatesRouter,
  titles: titlesRouter,
  verification: verificationRouter,
  waiting: waitingRouter(importKinds),
})
