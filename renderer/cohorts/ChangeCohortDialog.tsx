import { Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Cohort } from '../../shared/cohorts/model.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { CohortInputs } from './CohortInputs.tsx'
import { readValues, valuesOf } from './cohort-form.ts'

/** Changes what was said of a cohort, with a reason. */
export function ChangeCohortDialog({ cohort, onClose }: { cohort: Cohort; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const change = useMutation(
    api.cohorts.change.mutationOptions({
      onSuccess: () => {
        notifyDone('修改已保存')
        onClose()
      },
    }),
  )
  const form = useForm({
    initialValues: valuesOf(cohort),
    validate: (values) => {
      const read = readValues(values)
      return 'errors' in read ? read.errors : {}
    },
  })
  const submit = form.onSubmit((values) => {
    const read = readValues(values)
    if ('draft' in read) change.mutate({ id: cohort.id, cohort: read.draft, reason })
  })
  return (
    <Dialog onClose={onClose} title="修改班次" size="xl">
      <form onSubmit={submit} noValidate>
        <Stack>
          <CohortInputs form={form} />
          <ReasonInput label="修改原因" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <DialogActions onCancel={onClose} loading={change.isPending} disabled={!reason.trim()}>
            保存
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
