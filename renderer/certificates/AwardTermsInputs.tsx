import { Autocomplete, Group, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import type { AwardValues } from './award-values.ts'

type AwardTermsInputsProps = { values: AwardValues; onChange: (change: Partial<AwardValues>) => void }

/** What the documents of the chosen kind say. */
export function AwardTermsInputs({ values, onChange }: AwardTermsInputsProps) {
  if (values.kind === 'title') return <TitleInputs values={values} onChange={onChange} />
  if (values.kind === 'honour')
    return (
      <>
        <TextInput
          label="荣誉"
          placeholder="例如 优秀师徒"
          required
          data-autofocus
          maxLength={100}
          value={values.honour}
          onChange={(event) => onChange({ honour: event.currentTarget.value })}
        />
        <TextInput
          label="事由"
          placeholder="例如 在2026年师徒结对活动中成绩突出"
          required
          maxLength={100}
          value={values.reason}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
      </>
    )
  return (
    <>
      <TextInput
        label="聘任职务"
        placeholder="例如 小学数学兼职教研员"
        required
        data-autofocus
        maxLength={100}
        value={values.post}
        onChange={(event) => onChange({ post: event.currentTarget.value })}
      />
      <Group grow>
        <DayInput label="聘期起" required value={values.startsOn} onChange={(day) => day && onChange({ startsOn: day })} />
        <DayInput
          label="聘期止"
          required
          minDate={values.startsOn}
          value={values.endsOn}
          onChange={(day) => day && onChange({ endsOn: day })}
        />
      </Group>
    </>
  )
}

/** The titles that teachers have are offered. */
function TitleInputs({ values, onChange }: AwardTermsInputsProps) {
  const titles = useQuery(api.certificates.titles.queryOptions()).data ?? []
  return (
    <Group grow align="flex-start">
      <Autocomplete
        label="称号"
        placeholder="例如 县级骨干教师"
        required
        maxLength={100}
        data={titles}
        value={values.titleName}
        onChange={(titleName) => onChange({ titleName })}
      />
      <DayInput label="授予日期" required value={values.grantedOn} onChange={(day) => day && onChange({ grantedOn: day })} />
    </Group>
  )
}
