import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { PairingRow } from '../../shared/pairings/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PairingDialog } from './PairingDialog.tsx'

const questions = {
  completed: { title: '完成结对', message: '期满总结：目标达成得怎样？', confirm: '完成', label: '完成情况' },
  ended: { title: '终止结对', message: '提前终止以后不能再登记活动；已登记的活动都会保留。', confirm: '终止', danger: true },
  reopen: { title: '恢复结对', message: '结对回到“进行中”，可以继续登记活动。', confirm: '恢复' },
  remove: { title: '删除结对', message: '只有还没有登记过活动的结对可以删除。', confirm: '删除', danger: true },
}

/** What can be done with a pairing: change it, complete or end it, take it up again, remove one that was entered by mistake. */
export function PairingActions({ pairing }: { pairing: PairingRow }) {
  const { id, state } = pairing
  const navigate = useNavigate()
  const [isEditing, setIsEditing] = useState(false)
  const finish = useMutation(api.pairings.finish.mutationOptions({ onSuccess: () => notifyDone('已保存') }))
  const reopen = useMutation(api.pairings.reopen.mutationOptions({ onSuccess: () => notifyDone('已恢复') }))
  const remove = useMutation(
    api.pairings.remove.mutationOptions({
      onSuccess: () => {
        notifyDone('结对已删除')
        void navigate({ to: '/pairings' })
      },
    }),
  )
  const ask = async (question: keyof typeof questions) => {
    const reason = await askReason(questions[question])
    if (!reason) return
    if (question === 'remove') remove.mutate({ id, reason })
    else if (question === 'reopen') reopen.mutate({ id, reason })
    else finish.mutate({ id, state: question, reason })
  }
  return (
    <>
      {state === 'active' ? (
        <>
          <Button variant="default" onClick={() => void ask('completed')}>
            完成…
          </Button>
          <Button variant="default" onClick={() => void ask('ended')}>
            终止…
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={() => void ask('reopen')}>
          恢复…
        </Button>
      )}
      <Button variant="default" onClick={() => setIsEditing(true)}>
        修改
      </Button>
      <Button variant="subtle" color="red" onClick={() => void ask('remove')}>
        删除
      </Button>
      {isEditing && <PairingDialog pairing={pairing} onClose={() => setIsEditing(false)} />}
    </>
  )
}
