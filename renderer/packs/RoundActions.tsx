import { Button, Menu } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PackRound } from '../../shared/packs/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { FolderButton } from './FolderButton.tsx'
import { RoundDialog } from './RoundDialog.tsx'

type RoundActionsProps = { round: PackRound; isWriting: boolean; onWrite: () => void }

/** What can be done with a round: written again at any time, changed, closed and opened again, or removed while nothing has come back. */
export function RoundActions({ round, isWriting, onWrite }: RoundActionsProps) {
  const { id, closedOn, returned } = round
  const navigate = useNavigate()
  const [isChanging, setIsChanging] = useState(false)
  const close = useMutation(api.packs.close.mutationOptions({ onSuccess: () => notifyDone('已结束') }))
  const reopen = useMutation(api.packs.reopen.mutationOptions({ onSuccess: () => notifyDone('已恢复，可以继续收表') }))
  const remove = useMutation(
    api.packs.remove.mutationOptions({
      onSuccess: () => {
        notifyDone('已删除')
        void navigate({ to: '/packs' })
      },
    }),
  )
  const askThen = async (question: Parameters<typeof askReason>[0], act: (reason: string) => void) => {
    const reason = await askReason(question)
    if (reason) act(reason)
  }
  const askToClose = { title: '结束填报', message: '结束以后不再收表和接收；收到的都保留，随时可以恢复。', confirm: '结束' }
  const askToReopen = { title: '恢复填报', message: '恢复以后可以继续收表和接收。', confirm: '恢复' }
  const askToRemove = {
    title: '删除填报',
    message: '还没有学校交回，可以删除。已经发出去的表，以后收不进来。',
    confirm: '删除',
    danger: true,
  }
  return (
    <>
      <Button loading={isWriting} onClick={onWrite}>
        生成填报表
      </Button>
      <FolderButton roundId={id} />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">更多</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setIsChanging(true)}>修改名称、截止日期…</Menu.Item>
          {closedOn === null ? (
            <Menu.Item onClick={() => void askThen(askToClose, (reason) => close.mutate({ id, reason }))}>结束填报…</Menu.Item>
          ) : (
            <Menu.Item onClick={() => void askThen(askToReopen, (reason) => reopen.mutate({ id, reason }))}>恢复填报…</Menu.Item>
          )}
          {returned === 0 && (
            <Menu.Item color="red.8" onClick={() => void askThen(askToRemove, (reason) => remove.mutate({ id, reason }))}>
              删除…
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isChanging && <RoundDialog round={round} onClose={() => setIsChanging(false)} />}
    </>
  )
}
