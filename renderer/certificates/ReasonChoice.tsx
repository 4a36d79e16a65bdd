import { Input, SegmentedControl, Text } from '@mantine/core'
import type { ReissueReason } from '../../shared/certificates/model.ts'

type ReasonChoiceProps = {
  value: ReissueReason
  options: readonly ReissueReason[]
  explanation: string
  onChange: (reason: ReissueReason) => void
}

/** Why a certificate is issued again, and what that means for what stands on it. */
export function ReasonChoice({ value, options, explanation, onChange }: ReasonChoiceProps) {
  return (
    <Input.Wrapper label="补办原因" required>
      <SegmentedControl
        fullWidth
        aria-label="补办原因"
        data={[...options]}
        value={value}
        onChange={(next) => onChange(options.find((option) => option === next) ?? value)}
      />
      <Text fz="xs" c="dimmed" mt={4}>
        {explanation}
      </Text>
    </Input.Wrapper>
  )
}
