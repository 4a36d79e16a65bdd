import { NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { type PrintProfileField, printProfileFields } from '../../shared/printing/fields.ts'
import type { PrintProfile } from '../../shared/printing/model.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { type PrintProfileValues, readValues, valuesOf } from './print-profile-form.ts'

const rows: readonly (readonly [PrintProfileField, PrintProfileField])[] = [
  ['pageWidth', 'pageHeight'],
  ['deltaX', 'deltaY'],
  ['scaleX', 'scaleY'],
  ['lineDrift', 'lineSlope'],
]

/** Changes a profile by hand, with a reason: a form that lands a little too high is put right without measuring again. */
export function PrintProfileDialog({ profile, onClose }: { profile: PrintProfile; onClose: () => void }) {
  const change = useMutation(
    api.printing.change.mutationOptions({
      onSuccess: () => {
        notifyDone('修改已保存')
        onClose()
      },
    }),
  )
  const form = useForm<PrintProfileValues & { reason: string }>({
    initialValues: { ...valuesOf(profile), reason: '' },
    validate: ({ reason, ...values }) => {
      const read = readValues(values)
      return { ...('errors' in read ? read.errors : {}), ...(reason.trim() ? {} : { reason: '请写明修改的原因' }) }
    },
  })
  const submit = form.onSubmit(({ reason, ...values }) => {
    const read = readValues(values)
    if ('draft' in read) change.mutate({ id: profile.id, profile: read.draft, reason })
  })
  const input = (field: PrintProfileField) => ({
    label: printProfileFields[field].label,
    description: printProfileFields[field].hint,
    ...form.getInputProps(field),
  })
  return (
    <Dialog onClose={onClose} title="修改打印校准" size="lg">
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput required data-autofocus {...input('name')} />
          {rows.map((fields) => (
            <SimpleGrid cols={2} key={fields.join()}>
              {fields.map((field) => (
                <NumberInput key={field} required decimalScale={3} step={0.1} {...input(field)} />
              ))}
            </SimpleGrid>
          ))}
          <Text fz="xs" c="dimmed">
            都从纸的左上角量起。印出来偏左 1 mm，就在“向右移”里加 1。
          </Text>
          <ReasonInput label="修改原因" {...form.getInputProps('reason')} />
          <DialogActions onCancel={onClose} loading={change.isPending}>
            保存
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
