import { Alert, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import { dayOf } from '../../shared/dates.ts'
import { formatPaper, PaperPackDraft } from '../../shared/numbering/paper.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { optionsOf } from '../ui/options-of.ts'

/** Registers a pack of paper as it was received. */
export function PackDialog({ onClose }: { onClose: () => void }) {
  const form = useForm({
    initialValues: {
      ...{ kind: 'completion', prefix: 'No.', digits: 6 as number | string, receivedOn: dayOf(new Date()), note: '' },
      ...{ firstNumber: '' as number | string, lastNumber: '' as number | string },
    },
    validate: schemaResolver(PaperPackDraft, { sync: true }),
  })
  const add = useMutation(
    api.numbering.addPack.mutationOptions({
      onSuccess: () => {
        notifyDone('空白证书已登记')
        onClose()
      },
    }),
  )
  const read = PaperPackDraft.safeParse(form.values).data
  return (
    <Dialog onClose={onClose} title="登记新领的空白证书" size="lg">
      <form onSubmit={form.onSubmit((values) => add.mutate(PaperPackDraft.parse(values)))} noValidate>
        <Stack>
          <SimpleGrid cols={2}>
            <Select label="种类" required allowDeselect={false} data={optionsOf(certificateKinds)} {...form.getInputProps('kind')} />
            <DayInput label="领到日期" required {...form.getInputProps('receivedOn')} />
            <TextInput label="号码前缀" description="印在数字前面的字，没有就空着" maxLength={20} {...form.getInputProps('prefix')} />
            <NumberInput label="数字有几位" description="连前面的 0 一起数" required min={1} max={12} {...form.getInputProps('digits')} />
            <NumberInput label="起号" required data-autofocus min={0} {...form.getInputProps('firstNumber')} />
            <NumberInput label="止号" required min={0} {...form.getInputProps('lastNumber')} />
          </SimpleGrid>
          <TextInput label="备注" maxLength={100} {...form.getInputProps('note')} />
          {read && (
            <Alert color="qing" role="status">
              {formatPaper(read, read.firstNumber)} 至 {formatPaper(read, read.lastNumber)}，共 {read.lastNumber - read.firstNumber + 1} 张
            </Alert>
          )}
          <DialogActions onCancel={onClose} loading={add.isPending}>
            登记
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
