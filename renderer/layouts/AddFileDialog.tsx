import { FileInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'

type AddFileDialogProps = {
  title: string
  accept: string
  hint: string
  isPending: boolean
  onAdd: (added: { name: string; file: File }) => void
  onClose: () => void
}

/** A file and what it is to be called; the name is the file's own until another is typed. */
export function AddFileDialog({ title, accept, hint, isPending, onAdd, onClose }: AddFileDialogProps) {
  const [file, setFile] = useState<File | null>(null)
  const [typedName, setTypedName] = useState<string>()
  const name = typedName ?? file?.name.replace(/\.[^.]+$/, '') ?? ''
  return (
    <Dialog onClose={onClose} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (file && name.trim()) onAdd({ name: name.trim(), file })
        }}
      >
        <Stack>
          <FileInput
            label="文件"
            required
            data-autofocus
            accept={accept}
            description={hint}
            placeholder="选择文件…"
            value={file}
            onChange={setFile}
          />
          <TextInput label="名称" required maxLength={60} value={name} onChange={(event) => setTypedName(event.currentTarget.value)} />
          <DialogActions onCancel={onClose} loading={isPending} disabled={!file || !name.trim()}>
            添加
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
