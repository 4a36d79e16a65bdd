import { Anchor, Paper, Text } from '@mantine/core'
import { hrefTo } from '../ui/href-to.ts'

type CountCardProps = {
  label: string
  /** Missing while it is being counted. */
  count: number | undefined
  unit: string
  note?: string | undefined
  to: string
  search?: Record<string, string | number>
}

/** One figure, and the way to what it counts. */
export function CountCard({ label, count, unit, note, to, search = {} }: CountCardProps) {
  return (
    <Anchor href={hrefTo(to, search)} underline="never" c="inherit">
      <Paper withBorder p="md" h="100%">
        <Text fz="sm" c="dimmed">
          {label}
        </Text>
        <Text component="div" fz={26} fw={600} lh={1.3} c="qing.8">
          {count ?? '…'}
          <Text span fz="sm" fw={400} c="dimmed" ml={6}>
            {unit}
          </Text>
        </Text>
        {note && (
          <Text fz="xs" c="dimmed">
            {note}
          </Text>
        )}
      </Paper>
    </Anchor>
  )
}
