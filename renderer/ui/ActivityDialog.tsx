import { Autocomplete, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { ActivityDraft, type ActivityHolder } from '../../shared/activities/model.ts'
import { api } from '../api/client.ts'
import { DayInput } from './DayInput.tsx'
import { Dialog } from './Dialog.tsx'
import { DialogActions } from './DialogActions.tsx'
import { notifyDone } from './notify-done.ts'

type ActivityDialogProps = { of: ActivityHolder; kinds: readonly string[]; onClose: () => void }

const blank: ActivityDraft = { date: '', kind: '', topic: '', times: 1, people: null }

/** Enters one activity of a base or a pairing. */
export function ActivityDialog({ of, kinds, onClose }: ActivityDialogProps) {
  const form = useForm({ initialValues: blank, validate: schemaResolver(ActivityDraft, { sync: true }) })
  const record = useMutation(
    api.activities.record.mutationOptions({
      onSuccess: () => {
        notifyDone('活动已登记')
        onClose()
      },
    }),
  )
  return (
    <Dialog onClose={onClose} title="登记活动" size="lg">
      <form onSubmit={form.onSubmit((values) => record.mutate({ ...of, activity: ActivityDraft.parse(values) }))} noValidate>
        <Stack>
          <SimpleGrid cols={2}>
            <DayInput label="日期" required data-autofocus {...form.getInputProps('date')} value={form.values.date || null} />
            <Autocomplete label="类别" required placeholder="可以选，也可以自己写" data={[...kinds]} {...form.getInputProps('kind')} />
          </SimpleGrid>
          <TextInput label="主题" required {...form.getInputProps('topic')} />
          <SimpleGrid cols={2}>
            <NumberInput label="次数" required min={1} allowDecimal={false} {...form.getInputProps('times')} />
            <NumberInput
              label="人数"
              placeholder="不统计可以不填"
              min={0}
              allowDecimal={false}
              {...form.getInputProps('people')}
              value={form.values.people ?? ''}
              onChange={(people) => form.setFieldValue('people', people === '' ? null : Number(people))}
            />
          </SimpleGrid>
          <DialogActions onCancel={onClose} loading={record.isPending}>
            保存
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
