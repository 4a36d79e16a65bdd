import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { TemplateFacts } from '../../shared/templates/model.ts'
import { client } from '../api/client.ts'
import { keepFile } from '../api/file-in-use.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { FileDrop } from '../ui/FileDrop.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { FactsInputs } from './FactsInputs.tsx'

/** Takes a receiver's empty workbook, and goes on to where it is set up. */
export function NewTemplateDialog({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const [file, setFile] = useState<File>()
  const form = useForm({ initialValues: { name: '', receiver: '', note: '' }, validate: schemaResolver(TemplateFacts, { sync: true }) })
  const create = useMutation({
    mutationFn: async (facts: TemplateFacts) => client.templates.create({ ...facts, file: await keepFile(fileOrThrow(file)) }),
    onSuccess: ({ id }) => {
      notifyDone('模板已添加，请设置各列填什么')
      onClose()
      void navigate({ to: `/templates/${id}` })
    },
  })
  const take = (chosen: File) => {
    setFile(chosen)
    if (!form.values.name) form.setFieldValue('name', chosen.name.replace(/\.[^.]+$/, '').slice(0, 60))
  }
  const isOld = file !== undefined && /\.(xls|et|csv|ods)$/i.test(file.name)
  return (
    <Dialog onClose={onClose} title="添加模板" size="lg">
      <form onSubmit={form.onSubmit((values) => create.mutate(TemplateFacts.parse(values)))} noValidate>
        <Stack>
          {file ? (
            <Group justify="space-between">
              <Text fz="sm" fw={600} truncate>
                {file.name}
              </Text>
              <Button variant="subtle" size="compact-sm" onClick={() => setFile(undefined)}>
                换一个文件
              </Button>
            </Group>
          ) : (
            <FileDrop label="上级发来的空表" hint="拖到这里，或选择文件。请用没有填过的原表，.xlsx 格式。" onFile={take} />
          )}
          {isOld && (
            <Alert color="yellow">这像是旧格式的文件。请先用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再选那个文件。</Alert>
          )}
          <FactsInputs form={form} />
          <DialogActions onCancel={onClose} loading={create.isPending} disabled={!file}>
            添加
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}

function fileOrThrow(file: File | undefined): File {
  if (!file) throw new Error('fileOrThrow: no file was chosen')
  return file
}
