import { Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { Cohort } from '../../shared/cohorts/model.ts'
import { type Session, SessionDraft } from '../../shared/cohorts/sessions.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { readTenths } from '../ui/read-tenths.ts'
import { SessionInputs, useUsualHours } from './SessionInputs.tsx'
import { errorsBy, type SessionValues } from './session-form.ts'

/** Adds a session, or changes one. */
export function SessionDialog({ cohort, session, onClose }: { cohort: Cohort; session?: Session; onClose: () => void }) {
  const cohortId = cohort.id
  const done = (message: string) => () => {
    notifyDone(message)
    onClose()
  }
  const add = useMutation(api.cohorts.addSession.mutationOptions({ onSuccess: done('课次已添加') }))
  const change = useMutation(api.cohorts.changeSession.mutationOptions({ onSuccess: done('课次已修改') }))
  const usual = useUsualHours()
  const form = useForm<SessionValues>({
    initialValues: session
      ? { ...session, hours: session.hours / 10 }
      : { date: cohort.startDate, part: '全天', topic: '', hours: usual('全天') },
    validate: (values) => errorsBy(SessionDraft, { ...values, hours: readTenths(values.hours) }),
  })
  const submit = form.onSubmit((values) => {
    const draft = SessionDraft.parse({ ...values, hours: readTenths(values.hours) })
    if (session) change.mutate({ cohortId, sessionId: session.id, session: draft })
    else add.mutate({ cohortId, session: draft })
  })
  return (
    <Dialog onClose={onClose} title={session ? '修改课次' : '添加课次'} size="md">
      <form onSubmit={submit} noValidate>
        <Stack>
          <DayInput label="日期" required minDate={cohort.startDate} maxDate={cohort.endDate} {...form.getInputProps('date')} />
          <SessionInputs values={form.values} errors={form.errors} onChange={(changes) => form.setValues(changes)} />
          <DialogActions onCancel={onClose} loading={add.isPending || change.isPending}>
            保存
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
