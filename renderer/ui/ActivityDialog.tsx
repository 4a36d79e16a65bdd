import { Autocomplete, Button, Group, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { ActivityDraft } from '../../shared/activities/model.ts'
import { DayInput } from './DayInput.tsx'
import { Dialog } from './Dialog.tsx'

type ActivityDialogProps = {
  kinds: readonly string[]
  isRecording: boolean
  onRecord: (activity: ActivityDraft) => void
  onClose: () => void
}

const blank: ActivityDraft = { date: '', kind: '', topic: '', times: 1, people: null }

/** Enters one activity. */
export function ActivityDialog({ kinds, isRecording, onRecord, onClose }: ActivityDialogProps) {
  const form = useForm({ initialValues: blank, validate: schemaResolver(ActivityDraft, { sync: true }) })
  return (
    <Dialog onClose={onClose} title="登记活动" size="lg">
      <form onSubmit={form.onSubmit((values) => onRecord(ActivityDraft.parse(values)))} noValidate>
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
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              取消
            </Button>
            <Button type="submit" loading={isRecording}>
              保存
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
