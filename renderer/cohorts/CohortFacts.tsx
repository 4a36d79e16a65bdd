import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { cohortFields } from '../../shared/cohorts/fields.ts'
import type { Cohort } from '../../shared/cohorts/model.ts'
import { chineseDay } from '../../shared/dates.ts'
import { hoursCategories } from '../../shared/hours/categories.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { Facts } from '../ui/Facts.tsx'

export function CohortFacts({ cohort }: { cohort: Cohort }) {
  const program = (
    <Anchor component={Link} to={`/programs/${cohort.programId}`} fz="sm">
      {cohort.programName}
    </Anchor>
  )
  return (
    <Facts
      facts={[
        { label: cohortFields.programId, value: program },
        { label: cohortFields.category, value: hoursCategories[cohort.category] },
        { label: cohortFields.level, value: cohort.level },
        { label: cohortFields.mode, value: cohort.mode },
        { label: cohortFields.organizer, value: cohort.organizer },
        { label: cohortFields.place, value: cohort.place },
        { label: cohortFields.startDate, value: chineseDay(cohort.startDate) },
        { label: cohortFields.endDate, value: chineseDay(cohort.endDate) },
        { label: '结业日期', value: cohort.completedOn && chineseDay(cohort.completedOn) },
        { label: cohortFields.plannedHours, value: formatTenths(cohort.plannedHours) },
        { label: cohortFields.minimumAttendance, value: String(cohort.minimumAttendance) },
        { label: cohortFields.passMark, value: formatTenths(cohort.passMark) },
      ]}
    />
  )
}
