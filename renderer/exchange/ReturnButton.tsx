import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { notifyDone } from '../ui/notify-done.ts'
import { saveFile } from '../ui/save-file.ts'
import { type ImportDraft, requestOf } from './import-draft.ts'

/** Gives the sender's own workbook with everything wrong marked in it, to be sent back. */
export function ReturnButton({ draft, disabled }: { draft: ImportDraft; disabled: boolean }) {
  const annotate = useMutation(
    api.exchange.annotate.mutationOptions({
      onSuccess: (file) => {
        saveFile(file)
        notifyDone(`已标好问题：${file.name}，可以发给填表人改正。`)
      },
    }),
  )
  return (
    <Button
      variant="default"
      disabled={disabled}
      loading={annotate.isPending}
      title="在对方交来的表里标出有错和待确认的格子，存成一份发回去"
      onClick={() => annotate.mutate(requestOf(draft))}
    >
      退回给填表人…
    </Button>
  )
}
