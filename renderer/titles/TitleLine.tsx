import { Anchor, Badge, Button, Table, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type TitleRow, titleStates } from '../../shared/titles/model.ts'
import { chinesePartialDate } from '../../shared/titles/partial-date.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { TitleDialog } from './TitleDialog.tsx'
import { WithdrawTitleDialog } from './WithdrawTitleDialog.tsx'

const wrapped = { overflowWrap: 'anywhere' } as const

/** One title, and what can be done with it: correct it, withdraw it or give it back, remove one that was entered by mistake. */
export function TitleLine({ title }: { title: TitleRow }) {
  const { name, level, grantedOn, grantedBy } = title
  return (
    <Table.Tr>
      <Table.Td style={wrapped}>{name}</Table.Td>
      <Table.Td>{level ?? '—'}</Table.Td>
      <Table.Td>{grantedOn ? chinesePartialDate(grantedOn) : '不详'}</Table.Td>
      <Table.Td style={wrapped}>{grantedBy ?? '—'}</Table.Td>
      <Table.Td style={wrapped}>
        <TitleNumber title={title} />
      </Table.Td>
      <Table.Td style={wrapped}>
        <TitleStateCell title={title} />
      </Table.Td>
      <Table.Td ta="right">
        <TitleActions title={title} />
      </Table.Td>
    </Table.Tr>
  )
}

/** The number as entered; where none was, that of the certificate the office has issued for this title. */
function TitleNumber({ title: { number, issued } }: { title: TitleRow }) {
  if (number !== null) return number
  if (issued === null) return '—'
  return (
    <Anchor component={Link} to={`/certificates/${issued.id}`} fz="sm">
      {issued.number}
    </Anchor>
  )
}

function TitleStateCell({ title: { state, withdrawnOn, withdrawnReason } }: { title: TitleRow }) {
  if (state === 'valid') return <Badge variant="light">{titleStates.valid}</Badge>
  return (
    <>
      <Badge variant="light" color="gray">
        {titleStates.withdrawn}
      </Badge>
      <Text fz="xs" c="dimmed">
        {withdrawnOn && chinesePartialDate(withdrawnOn)}　{withdrawnReason}
      </Text>
    </>
  )
}

function TitleActions({ title }: { title: TitleRow }) {
  const { id, name, state } = title
  const [dialog, setDialog] = useState<'edit' | 'withdraw' | 'none'>('none')
  const close = () => setDialog('none')
  const restore = useMutation(api.titles.restore.mutationOptions({ onSuccess: () => notifyDone('称号已恢复') }))
  const remove = useMutation(api.titles.remove.mutationOptions({ onSuccess: () => notifyDone('称号已删除') }))
  const askAndRestore = async () => {
    const reason = await askReason({
      title: '恢复称号',
      message: `“${name}”重新有效；原来的撤销日期和原因留在变更记录里。`,
      confirm: '恢复',
    })
    if (reason) restore.mutate({ id, reason })
  }
  const askAndRemove = async () => {
    const message = `只在登记错了的时候删除“${name}”；被取消的称号，请用“撤销”，以后还查得到。`
    const reason = await askReason({ title: '删除称号', message, confirm: '删除', danger: true })
    if (reason) remove.mutate({ id, reason })
  }
  return (
    <>
      <Button size="compact-xs" variant="subtle" aria-label={`修改${name}`} onClick={() => setDialog('edit')}>
        修改
      </Button>
      {state === 'valid' ? (
        <Button size="compact-xs" variant="subtle" aria-label={`撤销${name}`} onClick={() => setDialog('withdraw')}>
          撤销
        </Button>
      ) : (
        <Button size="compact-xs" variant="subtle" aria-label={`恢复${name}`} onClick={() => void askAndRestore()}>
          恢复
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" color="red" aria-label={`删除${name}`} onClick={() => void askAndRemove()}>
        删除
      </Button>
      {dialog === 'edit' && <TitleDialog title={title} onClose={close} />}
      {dialog === 'withdraw' && <WithdrawTitleDialog title={title} onClose={close} />}
    </>
  )
}
