import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { UndoReport } from '../../shared/exchange/batch.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { UndoLists } from './UndoLists.tsx'

type UndoDialogProps = { foreseen: UndoReport; onUndo: (reason: string) => void; onClose: () => void }

/** Says what undoing a batch would do before it is done, and asks why. */
export function UndoDialog({ foreseen, onUndo, onClose }: UndoDialogProps) {
  const [reason, setReason] = useState('')
  const { restored, kept, impossible } = foreseen
  const isOfUse = restored.length > 0
  return (
    <Dialog onClose={onClose} title="撤销这次导入" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim()) onUndo(reason.trim())
        }}
      >
        <Stack>
          <Text fz="sm">
            {isOfUse
              ? `${restored.length} 项会恢复：新增的移除，改过的改回原来的内容，记入台账的冲正。`
              : '现在一项也撤不回来，撤销不会改动任何内容。'}
            {kept.length > 0 && `${kept.length} 项导入以后改过、删除或冲正过，保留不动。`}
            {impossible.length > 0 && `${impossible.length} 项现在不能撤销；挡住它们的内容能处理掉的，处理以后可以再来撤销。`}
          </Text>
          <UndoLists report={{ ...foreseen, restored: [] }} pageSize={5} />
          {isOfUse && <ReasonInput data-autofocus value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
          <DialogActions onCancel={onClose} color="red" disabled={!isOfUse || !reason.trim()}>
            撤销
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
