import { NumberInput, SegmentedControl, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation, useQuery } from '@tanstack/react-query'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import { NumberRangeDraft, rangePurposes } from '../../shared/numbering/model.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { optionsOf } from '../ui/options-of.ts'

const explanations = {
  reserved: '发证时自动跳过；要用的时候，在发证的“编号取自”里选这一段。',
  elsewhere: '这些号已经在别处发出（例如启用青蓝以前手工发的），不再发。要从第 N 号接着编，就填 1 到 N 减 1。',
} as const

/** Sets numbers aside. */
export function RangeDialog({ onClose }: { onClose: () => void }) {
  const series = useQuery(api.numbering.series.queryOptions()).data ?? []
  const form = useForm({
    initialValues: {
      ...{ kind: 'completion', purpose: 'reserved', year: new Date().getFullYear(), programCode: '', note: '' },
      ...{ firstSerial: '' as number | string, lastSerial: '' as number | string },
    },
    validate: schemaResolver(NumberRangeDraft, { sync: true }),
  })
  const add = useMutation(
    api.numbering.addRange.mutationOptions({
      onSuccess: () => {
        notifyDone('号段已登记，发证时会跳过')
        onClose()
      },
    }),
  )
  const { kind, purpose } = form.values
  const resets = series.find((one) => one.kind === kind)?.resets ?? []
  return (
    <Dialog onClose={onClose} title="登记号段" size="lg">
      <form onSubmit={form.onSubmit((values) => add.mutate(NumberRangeDraft.parse(values)))} noValidate>
        <Stack>
          <div>
            <SegmentedControl aria-label="用途" data={optionsOf(rangePurposes)} {...form.getInputProps('purpose')} />
            <Text fz="xs" c="dimmed" mt={4}>
              {purpose === 'reserved' ? explanations.reserved : explanations.elsewhere}
            </Text>
          </div>
          <SimpleGrid cols={2}>
            <Select label="种类" required allowDeselect={false} data={optionsOf(certificateKinds)} {...form.getInputProps('kind')} />
            {resets.includes('year') && <NumberInput label="年度" required min={1990} max={2200} {...form.getInputProps('year')} />}
            {resets.includes('program') && <TextInput label="项目代码" {...form.getInputProps('programCode')} />}
            <NumberInput label="起号" required data-autofocus min={1} {...form.getInputProps('firstSerial')} />
            <NumberInput label="止号" required min={1} {...form.getInputProps('lastSerial')} />
          </SimpleGrid>
          <TextInput
            label="说明"
            placeholder="例如 留给局里年底表彰；手工发的，存根在档案柜"
            required
            maxLength={100}
            {...form.getInputProps('note')}
          />
          <DialogActions onCancel={onClose} loading={add.isPending}>
            登记
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
