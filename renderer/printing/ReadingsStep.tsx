import { Button, Group, Stack, Text } from '@mantine/core'
import type { Cross } from '../../shared/printing/crosses.ts'
import type { Fit } from '../../shared/printing/fit-profile.ts'
import { FitResult } from './FitResult.tsx'
import { ReadingsTable } from './ReadingsTable.tsx'
import type { TypedReadings } from './typed-readings.ts'

type ReadingsStepProps = {
  crosses: readonly Cross[]
  typed: TypedReadings
  onType: (typed: TypedReadings) => void
  fit: Fit
  onNext: () => void
}

export function ReadingsStep({ crosses, typed, onType, fit, onNext }: ReadingsStepProps) {
  return (
    <Group align="flex-start" wrap="nowrap" gap="xl" mt="md">
      <Stack w={560} style={{ flexShrink: 0 }}>
        <Text fz="sm" c="dimmed">
          用钢尺从纸的左边和上边量到十字的中心，读到 0.1 mm。至少量三个，量得越多越准；没量的空着。
        </Text>
        <ReadingsTable crosses={crosses} typed={typed} onType={onType} />
      </Stack>
      <Stack flex={1} miw={0}>
        <FitResult fit={fit} />
        <Group justify="flex-end">
          <Button disabled={fit.kind === 'refused'} onClick={onNext}>
            下一步：试打
          </Button>
        </Group>
      </Stack>
    </Group>
  )
}
