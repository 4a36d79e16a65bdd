import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { Cohort } from '../../shared/cohorts/model.ts'
import type { Sheet } from '../../shared/cohorts/sheet.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { blankLine, readScheme, restOf, type SchemeValues, valuesOf } from './scheme-form.ts'

/** The scheme of a cohort: components that weigh 100 % together, or none. Taking out a component that has scores needs a reason. */
export function SchemeDialog({ cohort, sheet, onClose }: { cohort: Cohort; sheet: Sheet; onClose: () => void }) {
  const { components, lines: trainees } = sheet
  const setScheme = useMutation(
    api.cohorts.setScheme.mutationOptions({
      onSuccess: () => {
        notifyDone('成绩方案已保存')
        onClose()
      },
    }),
  )
  const form = useForm<SchemeValues>({ initialValues: valuesOf(components, cohort.passMark) })
  const { lines } = form.values
  const read = readScheme(form.values)
  const problem = 'problem' in read ? read.problem : null
  const save = async () => {
    if ('problem' in read) return
    const { scheme } = read
    const removed = components.filter(
      ({ id }, i) => !scheme.components.some((draft) => draft.id === id) && trainees.some(({ points }) => points[i] !== null),
    )
    const names = removed.map(({ name }) => name).join('、')
    const message = `考核项 ${names} 已有成绩，删除以后这些成绩也一起删除。`
    const reason = removed.length > 0 ? await askReason({ title: '删除考核项', message, confirm: '删除', danger: true }) : undefined
    if (removed.length > 0 && !reason) return
    setScheme.mutate({ cohortId: cohort.id, scheme, reason })
  }
  return (
    <Dialog onClose={onClose} title="成绩方案" size="md">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack>
          <Text fz="sm" c="dimmed">
            各项都按百分制打分，比重合计 100%。一项也不留，就只看出勤。
          </Text>
          {lines.map(({ key }, i) => (
            <Group key={key} gap="xs" wrap="nowrap" align="flex-end">
              <TextInput flex={1} label={`考核项 ${i + 1}`} maxLength={30} {...form.getInputProps(`lines.${i}.name`)} />
              <NumberInput w={110} label="比重（%）" min={1} max={100} decimalScale={0} {...form.getInputProps(`lines.${i}.weight`)} />
              <ActionIcon
                variant="subtle"
                color="red"
                size="lg"
                aria-label={`删除考核项 ${i + 1}`}
                onClick={() => form.removeListItem('lines', i)}
              >
                <IconTrash size={17} />
              </ActionIcon>
            </Group>
          ))}
          <Group justify="space-between">
            <Button
              variant="default"
              disabled={lines.length >= 10}
              onClick={() => form.insertListItem('lines', blankLine('', restOf(lines)))}
            >
              添加一项
            </Button>
            <NumberInput w={110} label="合格线（分）" min={0} max={100} step={5} decimalScale={1} {...form.getInputProps('passMark')} />
          </Group>
          <Text fz="sm" c="red.8" role="alert" mih={20}>
            {problem}
          </Text>
          <DialogActions onCancel={onClose} loading={setScheme.isPending} disabled={Boolean(problem)}>
            保存
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
