import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { pairingFields } from '../../shared/pairings/fields.ts'
import { type PairingRow, pairingRoles } from '../../shared/pairings/model.ts'
import { Facts } from '../ui/Facts.tsx'
import { describeCounts } from './kind-counts.ts'
import { PairingStateBadge } from './PairingStateBadge.tsx'

export function PairingFacts({ pairing }: { pairing: PairingRow }) {
  const { kind, mentorId, mentorName, mentorSchool, menteeId, menteeName, menteeSchool, goals, state, endReason, counts, times } = pairing
  const roles = pairingRoles[kind]
  return (
    <Facts
      facts={[
        { label: roles.mentor, value: <Person id={mentorId} name={mentorName} school={mentorSchool} /> },
        { label: roles.mentee, value: <Person id={menteeId} name={menteeName} school={menteeSchool} /> },
        {
          label: '状态',
          value: (
            <>
              <PairingStateBadge state={state} />
              {endReason && (
                <Text span fz="sm" ml="xs">
                  {endReason}
                </Text>
              )}
            </>
          ),
        },
        { label: pairingFields.goals.label, value: <span style={{ whiteSpace: 'pre-line' }}>{goals}</span> },
        { label: '活动', value: times > 0 ? `共 ${times} 次：${describeCounts(counts)}` : '还没有活动' },
      ]}
    />
  )
}

function Person({ id, name, school }: { id: number; name: string; school: string | null }) {
  return (
    <>
      <Anchor component={Link} to={`/teachers/${id}`} fz="sm">
        {name}
      </Anchor>
      {school && `（${school}）`}
    </>
  )
}
