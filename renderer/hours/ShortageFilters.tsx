import { Group, Select } from '@mantine/core'
import type { ShortageQuery } from '../../shared/hours/contract.ts'
import { s0RuleSet } from '../../shared/rules/presets/s0.ts'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import type { List } from '../ui/use-list.ts'

const groups = s0RuleSet.groups.map(({ code, label }) => ({ value: code, label }))
const requirements = s0RuleSet.requirements.map(({ id, label }) => ({ value: id, label }))

/** Narrows those who are short to a school, a group of teachers or one requirement. */
export function ShortageFilters({ list: { query, patch } }: { list: List<Pick<ShortageQuery, 'schoolId' | 'group' | 'requirement'>> }) {
  return (
    <Group gap="xs">
      <SchoolPicker
        placeholder="现任学校"
        w={170}
        value={query.schoolId ?? null}
        onChange={(schoolId) => patch({ schoolId: schoolId ?? undefined })}
      />
      <Select
        aria-label="教师群体"
        placeholder="教师群体"
        clearable
        searchable
        w={170}
        data={groups}
        value={query.group ?? null}
        onChange={(group) => patch({ group: group ?? undefined })}
      />
      <Select
        aria-label="缺哪一项"
        placeholder="缺哪一项"
        clearable
        searchable
        w={170}
        data={requirements}
        value={query.requirement ?? null}
        onChange={(requirement) => patch({ requirement: requirement ?? undefined })}
      />
    </Group>
  )
}
