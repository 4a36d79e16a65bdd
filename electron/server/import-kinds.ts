import { activitiesImport } from './activities/import.ts'
import { basesImport } from './bases/import.ts'
import { attendanceImport, scoresImport } from './cohorts/cells-import.ts'
import { enrollmentsImport } from './cohorts/import.ts'
import { hoursImport, schoolHoursImport } from './hours/import.ts'
import type { ImportKind } from './lib/import-kind.ts'
import { nationalFailuresImport } from './national/import.ts'
import { pairingsImport } from './pairings/import.ts'
import { programsImport } from './programs/import.ts'
import { schoolsImport } from './schools/import.ts'
import { teachersImport } from './teachers/import.ts'
import { titlesImport } from './titles/import.ts'

/** Every kind of data that can be imported; a line for each. */
export const importKinds: readonly ImportKind[] = [
  schoolsImport,
  teachersImport,
  programsImport,
  enrollmentsImport,
  attendanceImport,
  scoresImport,
  hoursImport,
  schoolHoursImport,
  nationalFailuresImport,
  titlesImport,
  basesImport,
  pairingsImport,
  activitiesImport,
]
