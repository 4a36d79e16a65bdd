import { Group, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type * as z from 'zod'
import { dayOf } from '../../shared/dates.ts'
import { NewRound, PackKindName, type PackRound, packKinds, RoundFacts } from '../../shared/packs/model.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { optionsOf } from '../ui/options-of.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { kindWords } from './kind-words.ts'
import { SchoolsInput } from './SchoolsInput.tsx'

type Values = z.infer<typeof NewRound> & { schoolIds: number[]; reason: string }

const blank: Values = { name: '', dueOn: '', request: '', kind: 'teachers', fromDay: null, toDay: null, schoolIds: [], reason: '' }

/** A new round, for all schools or some; or the name and day of one that has been sent. */
export function RoundDialog({ round, onClose }: { round?: PackRound; onClose: () => void }) {
  const navigate = useNavigate()
  const create = useMutation(
    api.packs.create.mutationOptions({
      onSuccess: ({ id }) => {
        notifyDone('已新建，可以生成填报表了')
        onClose()
        void navigate({ to: `/packs/${id}` })
      },
    }),
  )
  const change = useMutation(
    api.packs.change.mutationOptions({
      onSuccess: () => {
        notifyDone('修改已保存')
        onClose()
      },
    }),
  )
  const form = useForm<Values>({
    initialValues: round ? { ...blank, ...round } : blank,
    validate: schemaResolver(round ? RoundFacts : NewRound, { sync: true }),
  })
  const submit = form.onSubmit((values) => {
    if (round) change.mutate({ id: round.id, round: RoundFacts.parse(values), reason: values.reason })
    else create.mutate(NewRound.parse({ ...values, schoolIds: values.schoolIds.length > 0 ? values.schoolIds : undefined }))
  })
  const { kind } = form.values
  return (
    <Dialog onClose={onClose} title={round ? '修改填报' : '新建填报'} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          {!round && (
            <KindInput
              kind={kind}
              onChange={(chosen) => form.setValues({ kind: chosen, ...(chosen === 'teachers' && { fromDay: null, toDay: null }) })}
            />
          )}
          <TextInput label="名称" required data-autofocus placeholder={kindWords[kind].example} {...form.getInputProps('name')} />
          {!round && kind === 'schoolHours' && (
            <Group grow align="flex-start">
              <DayInput label="填报哪天起的学时" required {...form.getInputProps('fromDay')} />
              <DayInput label="到哪天止" required {...form.getInputProps('toDay')} />
            </Group>
          )}
          <DayInput
            label="截止日期"
            required
            {...(!round && { minDate: dayOf(new Date()) })}
            {...form.getInputProps('dueOn')}
            value={form.values.dueOn || null}
          />
          <Textarea
            label="给学校的说明"
            description="写在每份表的填表说明后面，例如联系人和电话"
            autosize
            minRows={2}
            maxLength={200}
            {...form.getInputProps('request')}
          />
          {!round && <SchoolsInput value={form.values.schoolIds} onChange={(schoolIds) => form.setFieldValue('schoolIds', schoolIds)} />}
          {round && <ReasonInput label="修改原因" {...form.getInputProps('reason')} />}
          <DialogActions
            onCancel={onClose}
            loading={create.isPending || change.isPending}
            disabled={Boolean(round) && !form.values.reason.trim()}
          >
            {round ? '保存' : '新建'}
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}

function KindInput({ kind, onChange }: { kind: PackKindName; onChange: (kind: PackKindName) => void }) {
  return (
    <Radio.Group label="填报什么" value={kind} onChange={(value) => onChange(PackKindName.parse(value))}>
      <Group mt={6} gap="xl">
        {optionsOf(packKinds).map(({ value, label }) => (
          <Radio key={value} value={value} label={label} description={kindWords[value].hint} />
        ))}
      </Group>
    </Radio.Group>
  )
}
