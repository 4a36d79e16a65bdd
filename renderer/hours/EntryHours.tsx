import { Text } from '@mantine/core'
import { formatTenths } from '../../shared/hours/format.ts'
import type { HoursEntry } from '../../shared/hours/model.ts'

/** The hours of an entry; struck through where a reversal took them out. */
export function EntryHours({ entry }: { entry: HoursEntry }) {
  const isOut = entry.reversedById !== null
  return (
    <Text span inherit {...(isOut && { td: 'line-through', c: 'dimmed' })} {...(entry.reversesId !== null && { c: 'orange.9' })}>
      {formatTenths(entry.hours)}
    </Text>
  )
}
