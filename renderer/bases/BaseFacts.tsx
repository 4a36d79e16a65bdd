import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { baseFields } from '../../shared/bases/fields.ts'
import type { Base } from '../../shared/bases/model.ts'
import { chineseDay } from '../../shared/dates.ts'
import { Facts } from '../ui/Facts.tsx'

export function BaseFacts({ base }: { base: Base }) {
  const { kind, level, schoolId, schoolName, leaderId, leaderName, registeredOn, closedOn, closedReason, note } = base
  return (
    <Facts
      facts={[
        { label: baseFields.kind.label, value: kind },
        { label: baseFields.level.label, value: level },
        {
          label: baseFields.schoolId.label,
          value: (
            <Anchor component={Link} to={`/schools/${schoolId}`} fz="sm">
              {schoolName}
            </Anchor>
          ),
        },
        {
          label: baseFields.leaderId.label,
          value: leaderId !== null && (
            <Anchor component={Link} to={`/teachers/${leaderId}`} fz="sm">
              {leaderName}
            </Anchor>
          ),
        },
        { label: baseFields.registeredOn.label, value: chineseDay(registeredOn) },
        ...(closedOn
          ? [
              { label: '撤销日期', value: chineseDay(closedOn) },
              { label: '撤销原因', value: closedReason },
            ]
          : []),
        { label: baseFields.note.label, value: note },
      ]}
    />
  )
}
