import { Paper, SimpleGrid, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type Fact = { label: string; value: ReactNode }

/** What is known of a thing, label above value; an unknown value is a dash. */
export function Facts({ facts, cols = 3 }: { facts: readonly Fact[]; cols?: number }) {
  return (
    <Paper withBorder p="md">
      <SimpleGrid cols={cols} verticalSpacing="sm">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <Text fz="xs" c="dimmed">
              {label}
            </Text>
            <Text fz="sm" component="div" style={{ overflowWrap: 'anywhere' }}>
              {value === null || value === undefined || value === '' ? '—' : value}
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Paper>
  )
}
