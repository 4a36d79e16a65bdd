import { Button, type ButtonProps, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useMutation } from '@tanstack/react-query'
import type { Cohort } from '../../shared/cohorts/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { notifyDone } from '../ui/notify-done.ts'

/** Locks the roster, or opens it again with a reason; a completed cohort has neither. */
export function LockButton({ cohort, variant = 'filled' }: { cohort: Cohort; variant?: NonNullable<ButtonProps['variant']> }) {
  const cohortId = cohort.id
  const lock = useMutation(api.cohorts.lock.mutationOptions({ onSuccess: () => notifyDone('名单已锁定') }))
  const unlock = useMutation(api.cohorts.unlock.mutationOptions({ onSuccess: () => notifyDone('名单已解锁，可以增减学员') }))
  const confirmLock = () =>
    modals.openConfirmModal({
      title: '锁定名单',
      children: <Text fz="sm">名单上有 {cohort.progress.enrolled} 人。锁定以后不能再增减学员；需要改时，写明原因可以解锁。</Text>,
      labels: { confirm: '锁定', cancel: '取消' },
      onConfirm: () => lock.mutate({ cohortId }),
    })
  const askAndUnlock = async () => {
    const reason = await askReason({ title: '解锁名单', message: '解锁以后可以再增减学员，结业前要重新锁定。', confirm: '解锁' })
    if (reason) unlock.mutate({ cohortId, reason })
  }
  if (cohort.state === 'completed') return null
  return cohort.state === 'locked' ? (
    <Button variant="default" loading={unlock.isPending} onClick={() => void askAndUnlock()}>
      解锁名单
    </Button>
  ) : (
    <Button variant={variant} loading={lock.isPending} disabled={cohort.progress.enrolled === 0} onClick={confirmLock}>
      锁定名单
    </Button>
  )
}
