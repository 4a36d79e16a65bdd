import { Modal } from '@mantine/core'
import type { Progress } from '../../shared/progress.ts'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'

type WorkDialogProps = { title: string; work: { isPending: boolean; progress: Progress | undefined; cancel: () => void } }

/** How far work is that was started from a button above the page; closing it stops the work. */
export function WorkDialog({ title, work: { isPending, progress, cancel } }: WorkDialogProps) {
  return (
    <Modal opened={isPending} onClose={cancel} title={title}>
      <ProgressPanel progress={progress} onCancel={cancel} />
    </Modal>
  )
}
