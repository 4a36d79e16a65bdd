import { Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState } from 'react'
import { DialogActions } from './DialogActions.tsx'
import { ReasonInput } from './ReasonInput.tsx'

type Question = { title: string; message: string; confirm: string; danger?: boolean; label?: string }

/** Asks why before something is changed for good; answers the reason, or nothing if the person thought better of it. */
export function askReason(question: Question): Promise<string | undefined> {
  return new Promise((resolve) => {
    let answer: string | undefined
    const modalId = modals.open({
      title: question.title,
      onClose: () => resolve(answer),
      children: (
        <ReasonForm
          {...question}
          onAnswer={(reason) => {
            answer = reason
            modals.close(modalId)
          }}
        />
      ),
    })
  })
}

function ReasonForm({
  message,
  confirm,
  danger = false,
  label = '原因',
  onAnswer,
}: Question & { onAnswer: (reason: string | undefined) => void }) {
  const [reason, setReason] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) onAnswer(reason.trim())
      }}
    >
      <Stack>
        <Text fz="sm">{message}</Text>
        <ReasonInput label={label} data-autofocus value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <DialogActions onCancel={() => onAnswer(undefined)} color={danger ? 'red' : 'qing'} disabled={!reason.trim()}>
          {confirm}
        </DialogActions>
      </Stack>
    </form>
  )
}
