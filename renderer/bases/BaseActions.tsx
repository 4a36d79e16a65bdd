import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Base } from '../../shared/bases/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { BaseDialog } from './BaseDialog.tsx'
import { CloseBaseDialog } from './CloseBaseDialog.tsx'

/** What can be done with a base: change it, close it or let it exist again, remove one that was entered by mistake. */
export function BaseActions({ base }: { base: Base }) {
  const { id, closedOn } = base
  const navigate = useNavigate()
  const [dialog, setDialog] = useState<'change' | 'close'>()
  const reopen = useMutation(api.bases.reopen.mutationOptions({ onSuccess: () => notifyDone('已恢复') }))
  const remove = useMutation(
    api.bases.remove.mutationOptions({
      onSuccess: () => {
        notifyDone('已删除')
        void navigate({ to: '/bases' })
      },
    }),
  )
  const askAndReopen = async () => {
    const reason = await askReason({ title: '恢复', message: '撤销日期会被取消，可以继续登记活动。', confirm: '恢复' })
    if (reason) reopen.mutate({ id, reason })
  }
  const askAndRemove = async () => {
    const message = '只有还没有登记过活动的可以删除；办过活动的请用“撤销”。'
    const reason = await askReason({ title: '删除', message, confirm: '删除', danger: true })
    if (reason) remove.mutate({ id, reason })
  }
  return (
    <>
      <Button variant="default" onClick={() => setDialog('change')}>
        修改
      </Button>
      {closedOn === null ? (
        <Button variant="default" onClick={() => setDialog('close')}>
          撤销…
        </Button>
      ) : (
        <Button variant="default" onClick={() => void askAndReopen()}>
          恢复…
        </Button>
      )}
      <Button variant="subtle" color="red" onClick={() => void askAndRemove()}>
        删除
      </Button>
      {dialog === 'change' && <BaseDialog base={base} onClose={() => setDialog(undefined)} />}
      {dialog === 'close' && <CloseBaseDialog id={id} onClose={() => setDialog(undefined)} />}
    </>
  )
}
