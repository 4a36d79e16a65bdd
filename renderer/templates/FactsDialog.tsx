import { Stack } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { type Template, TemplateFacts } from '../../shared/templates/model.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { FactsInputs } from './FactsInputs.tsx'

/** Changes what is said of a template. */
export function FactsDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const form = useForm({ initialValues: TemplateFacts.parse(template), validate: schemaResolver(TemplateFacts, { sync: true }) })
  const change = useMutation(
    api.templates.change.mutationOptions({
      onSuccess: () => {
        notifyDone('修改已保存')
        onClose()
      },
    }),
  )
  return (
    <Dialog onClose={onClose} title="修改名称和备注" size="lg">
      <form onSubmit={form.onSubmit((values) => change.mutate({ id: template.id, facts: TemplateFacts.parse(values) }))} noValidate>
        <Stack>
          <FactsInputs form={form} />
          <DialogActions onCancel={onClose} loading={change.isPending}>
            保存
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
