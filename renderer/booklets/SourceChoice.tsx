import { Group, NumberInput, SegmentedControl } from '@mantine/core'
import { Source } from '../../shared/booklets/contract.ts'
import { CohortPicker } from '../ui/CohortPicker.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'

const kinds = [
  { value: 'year', label: '一年的学时' },
  { value: 'cohort', label: '一个班次的学时' },
  { value: 'review', label: '年度验印' },
]

/** What is to be registered: a year's hours, a cohort's, or a year's stamps, of one school or of all. */
export function SourceChoice({ source, onChange }: { source: Source; onChange: (changes: Partial<Source>) => void }) {
  const { kind, cohortId, year, schoolId } = source
  return (
    <Group align="flex-end">
      <SegmentedControl
        aria-label="登记什么"
        data={kinds}
        value={kind}
        onChange={(next) => onChange({ kind: Source.shape.kind.parse(next) })}
      />
      {kind === 'cohort' ? (
        <CohortPicker value={cohortId} onChange={(id) => onChange({ cohortId: id })} />
      ) : (
        <NumberInput
          label="年度"
          w={110}
          min={1990}
          max={2200}
          value={year ?? ''}
          onChange={(typed) => Number(typed) >= 1990 && Number(typed) <= 2200 && onChange({ year: Number(typed) })}
        />
      )}
      <SchoolPicker
        label="学校（不选为全部）"
        w={240}
        value={schoolId ?? null}
        onChange={(id) => onChange({ schoolId: id ?? undefined })}
      />
    </Group>
  )
}
