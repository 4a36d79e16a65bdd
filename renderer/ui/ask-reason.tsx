import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useState } from 'react'

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
        <Textarea
          label={label}
          required
          data-autofocus
          autosize
          minRows={2}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => onAnswer(undefined)}>
            取消
          </Button>
          <Button type="submit" color={danger ? 'red' : 'qing'} disabled={!reason.trim()}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
