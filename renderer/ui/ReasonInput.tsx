import { Textarea, type TextareaProps } from '@mantine/core'
import { longestReason } from '../../shared/reason.ts'

/** Why something is done, for the record of changes. */
export function ReasonInput(props: TextareaProps) {
  return <Textarea label="原因" required autosize minRows={2} maxLength={longestReason} {...props} />
}
