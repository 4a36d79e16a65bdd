import { Group, Select, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { TeacherChoice } from '../../shared/teachers/model.ts'
import { api } from '../api/client.ts'

type TeacherPickerProps = {
  label: string
  value: number | null
  onChange: (teacherId: number | null) => void
  required?: boolean
  error?: ReactNode
}

/** Chooses a teacher by name, pinyin, ID or card number; people of the same name are told apart by school and masked ID number. */
export function TeacherPicker({ label, value, onChange, required = false, error }: TeacherPickerProps) {
  const [typed, setTyped] = useState('')
  const [text] = useDebouncedValue(typed, 150)
  const chosen = useQuery(api.teachers.choice.queryOptions({ input: value === null ? skipToken : { id: value } })).data
  const isChosenShown = chosen !== undefined && chosen.id === value && text === labelOf(chosen)
  const found = useQuery(
    api.teachers.suggest.queryOptions({ input: { text: isChosenShown ? '' : text }, placeholderData: keepPreviousData }),
  )
  const choices = new Map([...(found.data ?? []), ...(chosen ? [chosen] : [])].map((choice) => [String(choice.id), choice]))
  return (
    <Select
      label={label}
      placeholder="姓名、拼音、身份证号或继续教育证号"
      required={required}
      clearable={!required}
      searchable
      nothingFoundMessage={found.isFetching ? '正在查找…' : '没有这位老师'}
      data={[...choices.values()].map((choice) => ({ value: String(choice.id), label: labelOf(choice) }))}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      onSearchChange={setTyped}
      filter={({ options }) => options.filter((option) => 'value' in option && found.data?.some(({ id }) => String(id) === option.value))}
      renderOption={({ option }) => <Option choice={choices.get(option.value)} />}
      error={error}
    />
  )
}

function labelOf({ name, schoolName }: TeacherChoice): string {
  return schoolName ? `${name}（${schoolName}）` : name
}

/** Lines are clamped, not cut: the list grows as wide as a line that must not break. */
function Option({ choice }: { choice: TeacherChoice | undefined }) {
  if (!choice) return null
  return (
    <Group gap="xs" wrap="nowrap" flex={1} title={labelOf(choice)}>
      <Text fz="sm" lineClamp={1} style={{ wordBreak: 'break-all', flexShrink: 0, maxWidth: '50%' }}>
        {choice.name}
      </Text>
      <Text fz="xs" c="dimmed" lineClamp={1} flex={1} style={{ wordBreak: 'break-all' }}>
        {choice.schoolName ?? '没有任职学校'}
        {choice.status !== '在职' && ` · ${choice.status}`}
      </Text>
      <Text fz="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {choice.maskedId}
      </Text>
    </Group>
  )
}
