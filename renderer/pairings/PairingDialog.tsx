import { Alert, Select, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { type FormErrors, schemaResolver, useForm } from '@mantine/form'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { refusalSentences } from '../../shared/errors.ts'
import { refusalOfDraft, warningOfLoad } from '../../shared/pairings/decide.ts'
import { pairingFields } from '../../shared/pairings/fields.ts'
import { PairingDraft, type PairingRow, pairingKinds, pairingRoles } from '../../shared/pairings/model.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { TeacherPicker } from '../ui/TeacherPicker.tsx'

type Values = Omit<PairingDraft, 'mentorId' | 'menteeId'> & { mentorId: number | null; menteeId: number | null; reason: string }

const blank: Values = { kind: '带徒', mentorId: null, menteeId: null, startDate: '', endDate: '', goals: '', reason: '' }

/** Registers a pairing, or changes one with a reason. */
export function PairingDialog({ pairing, onClose }: { pairing?: PairingRow; onClose: () => void }) {
  const navigate = useNavigate()
  const create = useMutation(
    api.pairings.create.mutationOptions({
      onSuccess: ({ id }) => {
        notifyDone('结对已登记')
        onClose()
        void navigate({ to: `/pairings/${id}` })
      },
    }),
  )
  const change = useMutation(
    api.pairings.change.mutationOptions({
      onSuccess: () => {
        notifyDone('修改已保存')
        onClose()
      },
    }),
  )
  const form = useForm<Values>({ initialValues: { ...blank, ...(pairing && PairingDraft.parse(pairing)) }, validate: problemsOf })
  const submit = form.onSubmit(({ reason, ...values }) => {
    const draft = PairingDraft.parse(values)
    if (pairing) change.mutate({ id: pairing.id, pairing: draft, reason })
    else create.mutate(draft)
  })
  const { kind, mentorId, menteeId, startDate, endDate } = form.values
  const roles = pairingRoles[kind]
  return (
    <Dialog onClose={onClose} title={pairing ? '修改结对' : '登记结对'} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <Select
            label={pairingFields.kind.label}
            required
            allowDeselect={false}
            data-autofocus
            data={[...pairingKinds]}
            {...form.getInputProps('kind')}
          />
          <SimpleGrid cols={2}>
            <TeacherPicker label={roles.mentor} required {...form.getInputProps('mentorId')} value={mentorId} />
            <TeacherPicker label={roles.mentee} required {...form.getInputProps('menteeId')} value={menteeId} />
          </SimpleGrid>
          <LoadWarning mentorId={mentorId} except={pairing?.id} />
          <SimpleGrid cols={2}>
            <DayInput label={pairingFields.startDate.label} required {...form.getInputProps('startDate')} value={startDate || null} />
            <DayInput label={pairingFields.endDate.label} required {...form.getInputProps('endDate')} value={endDate || null} />
          </SimpleGrid>
          <Textarea label={pairingFields.goals.label} required autosize minRows={3} maxRows={8} {...form.getInputProps('goals')} />
          {pairing && <ReasonInput label="修改原因" {...form.getInputProps('reason')} />}
          <DialogActions
            onCancel={onClose}
            loading={create.isPending || change.isPending}
            disabled={Boolean(pairing) && !form.values.reason.trim()}
          >
            保存
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}

function LoadWarning({ mentorId, except }: { mentorId: number | null; except: number | undefined }) {
  const input = mentorId === null ? skipToken : { teacherId: mentorId, ...(except !== undefined && { except }) }
  const { data } = useQuery(api.pairings.load.queryOptions({ input }))
  const warning = mentorId !== null && data && warningOfLoad(data.activeMentees)
  return warning ? <Alert color="yellow">{warning}</Alert> : null
}

const checkFields = schemaResolver(PairingDraft, { sync: true })

/** The fields one by one, then whether they go together. */
function problemsOf(values: Values): FormErrors {
  const problems: FormErrors = checkFields(values)
  const draft = PairingDraft.safeParse(values)
  const refusal = draft.success && refusalOfDraft(draft.data)
  if (!refusal) return problems
  return { ...problems, [refusal === 'SAME_PERSON' ? 'menteeId' : 'endDate']: refusalSentences[refusal] }
}
