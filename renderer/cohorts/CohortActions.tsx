import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Cohort } from '../../shared/cohorts/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ChangeCohortDialog } from './ChangeCohortDialog.tsx'

/** What can be done to a cohort as a whole: nothing any more once it is completed. */
export function CohortActions({ cohort }: { cohort: Cohort }) {
  const navigate = useNavigate()
  const [isEditing, setIsEditing] = useState(false)
  const remove = useMutation(
    api.cohorts.remove.mutationOptions({
      onSuccess: () => {
        notifyDone('班次已删除')
        void navigate({ to: '/cohorts' })
      },
    }),
  )
  const askAndRemove = async () => {
    const message = '只有没有学员的班次可以删除。已经安排的课次和成绩方案一起删除。'
    const reason = await askReason({ title: '删除班次', message, confirm: '删除', danger: true })
    if (reason) remove.mutate({ id: cohort.id, reason })
  }
  if (cohort.state === 'completed') return null
  return (
    <>
      <Button variant="default" onClick={() => setIsEditing(true)}>
        修改
      </Button>
      {cohort.state === 'open' && cohort.progress.enrolled === 0 && (
        <Button variant="subtle" color="red" onClick={() => void askAndRemove()}>
          删除
        </Button>
      )}
      {isEditing && <ChangeCohortDialog cohort={cohort} onClose={() => setIsEditing(false)} />}
    </>
  )
}
