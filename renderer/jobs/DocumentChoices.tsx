import { NumberInput } from '@mantine/core'
import type { DocumentChoice, DocumentEntry } from '../../shared/documents/catalogue.ts'
import type { DocumentRequest } from '../../shared/documents/request.ts'
import { CohortPicker } from '../ui/CohortPicker.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { TeacherPicker } from '../ui/TeacherPicker.tsx'

type InputProps = { request: DocumentRequest; onChange: (request: DocumentRequest) => void }

/** The inputs that the chosen kind of document needs, and no others. */
export function DocumentChoices({ entry, ...props }: InputProps & { entry: DocumentEntry }) {
  return entry.choices.map((choice) => {
    const Input = inputs[choice]
    return <Input key={choice} {...props} />
  })
}

const inputs: Record<DocumentChoice, (props: InputProps) => React.ReactNode> = {
  cohort: ({ request, onChange }) => <CohortPicker value={request.cohortId} onChange={(cohortId) => onChange({ ...request, cohortId })} />,
  teachersOrSchool: ({ request, onChange }) => (
    <>
      <TeacherPicker
        label="教师"
        value={request.teacherIds?.[0] ?? null}
        onChange={(id) => onChange({ ...request, teacherIds: id === null ? undefined : [id], schoolId: undefined })}
      />
      <SchoolPicker
        label="或整所学校"
        value={request.schoolId ?? null}
        onChange={(schoolId) => onChange({ ...request, schoolId: schoolId ?? undefined, teacherIds: undefined })}
      />
    </>
  ),
  school: ({ request, onChange }) => (
    <SchoolPicker
      label="学校（不选为全县）"
      value={request.schoolId ?? null}
      onChange={(schoolId) => onChange({ ...request, schoolId: schoolId ?? undefined })}
    />
  ),
  year: (props) => <YearInput label="年度" {...props} />,
  yearOrCycle: (props) => <YearInput label="年度（不填为本周期）" {...props} />,
}

function YearInput({ request, onChange, label }: InputProps & { label: string }) {
  return (
    <NumberInput
      label={label}
      w={160}
      min={1990}
      max={2200}
      clampBehavior="blur"
      value={request.year ?? ''}
      onChange={(year) => onChange({ ...request, year: Number(year) >= 1990 && Number(year) <= 2200 ? Number(year) : undefined })}
    />
  )
}
