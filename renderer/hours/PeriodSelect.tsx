import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { dayOf } from '../../shared/dates.ts'
import { cycleOf } from '../../shared/office/model.ts'
import { cycleFrom, type Window } from '../../shared/rules/windows.ts'
import { api } from '../api/client.ts'

type PeriodSelectProps = { from: string | undefined; to: string | undefined; onChange: (period: Partial<Window>) => void }

/** The days a list is of: the cycle, or one of its years and the three before. */
export function PeriodSelect({ from, to, onChange }: PeriodSelectProps) {
  const office = useQuery(api.office.state.queryOptions()).data?.office
  const cycle = office && cycleOf(office)
  const periods = cycle ? [{ label: '本周期', ...cycle }, ...yearsUntilNow(cycle)] : []
  const chosen = periods.find((period) => period.from === from && period.to === to)
  return (
    <Select
      aria-label="培训时间"
      placeholder="培训时间"
      clearable
      w={120}
      data={periods.map(({ label }) => label)}
      value={chosen?.label ?? null}
      onChange={(label) => {
        const period = periods.find((other) => other.label === label)
        onChange({ from: period?.from, to: period?.to } as Partial<Window>)
      }}
    />
  )
}

function yearsUntilNow(cycle: Window): (Window & { label: string })[] {
  const last = Math.min(yearOf(dayOf(new Date())), yearOf(cycle.to))
  const first = Math.min(yearOf(cycle.from) - 3, last)
  return Array.from({ length: last - first + 1 }, (_, i) => ({ label: `${last - i}年`, ...cycleFrom(last - i, 1) }))
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
