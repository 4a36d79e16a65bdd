import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { chineseDay } from '../../shared/dates.ts'
import { type MembershipRow, pickedGroups } from '../../shared/hours/memberships.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { AddMembershipDialog } from './AddMembershipDialog.tsx'
import { EndMembershipDialog } from './EndMembershipDialog.tsx'

/** 参加的专项: the groups a teacher was picked for by hand. */
export function Memberships({ teacherId }: { teacherId: number }) {
  const query = useQuery(api.hours.memberships.list.queryOptions({ input: { teacherId } }))
  const [isAdding, setIsAdding] = useState(false)
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Title order={2}>参加的专项</Title>
        <Text fz="xs" c="dimmed">
          名单由中心确定的培训，加入后按专项的学时考核
        </Text>
        <Button ml="auto" size="xs" variant="default" onClick={() => setIsAdding(true)}>
          加入专项
        </Button>
      </Group>
      <Paper withBorder>
        <LoadState query={query}>
          {(memberships) =>
            memberships.length === 0 ? (
              <Text fz="sm" c="dimmed" p="sm">
                没有参加专项
              </Text>
            ) : (
              <Table>
                <Table.Tbody>
                  {memberships.map((membership) => (
                    <MembershipLine key={membership.id} membership={membership} />
                  ))}
                </Table.Tbody>
              </Table>
            )
          }
        </LoadState>
      </Paper>
      {isAdding && <AddMembershipDialog teacherId={teacherId} onClose={() => setIsAdding(false)} />}
    </Stack>
  )
}

function MembershipLine({ membership }: { membership: MembershipRow }) {
  const [isEnding, setIsEnding] = useState(false)
  const remove = useMutation(api.hours.memberships.remove.mutationOptions({ onSuccess: () => notifyDone('已移除') }))
  const { id, groupCode, fromDate, toDate } = membership
  const label = pickedGroups[groupCode] ?? groupCode
  const askAndRemove = async () => {
    const message = `只在加错了人或选错了专项时移除“${label}”；不再参加了，请用“结束”。`
    const reason = await askReason({ title: '移除专项', message, confirm: '移除', danger: true })
    if (reason) remove.mutate({ id, reason })
  }
  return (
    <Table.Tr>
      <Table.Td w={240}>{label}</Table.Td>
      <Table.Td>
        {chineseDay(fromDate)}起{toDate ? `，至${chineseDay(toDate)}` : '，未结束'}
      </Table.Td>
      <Table.Td ta="right">
        {toDate === null && (
          <Button size="compact-xs" variant="subtle" aria-label={`结束${label}`} onClick={() => setIsEnding(true)}>
            结束
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" color="red" aria-label={`移除${label}`} onClick={() => void askAndRemove()}>
          移除
        </Button>
        {isEnding && <EndMembershipDialog membership={membership} onClose={() => setIsEnding(false)} />}
      </Table.Td>
    </Table.Tr>
  )
}
