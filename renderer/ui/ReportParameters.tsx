import { NumberInput, Select } from '@mantine/core'
import type { ReportEntry } from '../../shared/reports/catalogue.ts'
import { Fractions, type ReportParameter, type ReportRequest, TrainingDays } from '../../shared/reports/model.ts'
import { CohortPicker } from './CohortPicker.tsx'
import { optionsOf } from './options-of.ts'
import { SchoolPicker } from './SchoolPicker.tsx'
import { TeacherPicker } from './TeacherPicker.tsx'

type InputProps = { request: ReportRequest; onChange: (request: ReportRequest) => void }

const fractionLabels = { 'leave-out': '不列入，逐人说明', 'round-down': '舍去小数，逐人说明' } as const
const trainingDaysLabels = { without: '不写', with: '写在最后两列' } as const

/** The inputs that the chosen report needs, and no others. */
export function ReportParameters({ entry, ...props }: InputProps & { entry: ReportEntry }) {
  return entry.parameters.map((parameter) => {
    const Input = inputs[parameter]
    return <Input key={parameter} {...props} />
  })
}

const inputs: Record<ReportParameter, (props: InputProps) => React.ReactNode> = {
  cohort: ({ request, onChange }) => <CohortPicker value={request.cohortId} onChange={(cohortId) => onChange({ ...request, cohortId })} />,
  year: (props) => <YearInput label="年度" w={110} {...props} />,
  yearOrCycle: (props) => <YearInput label="年度（不填为本周期）" w={160} {...props} />,
  school: ({ request, onChange }) => (
    <SchoolPicker
      label="学校（不选为全县）"
      value={request.schoolId ?? null}
      onChange={(schoolId) => onChange({ ...request, schoolId: schoolId ?? undefined })}
    />
  ),
  teacherOrSchool: ({ request, onChange }) => (
    <>
      <TeacherPicker
        label="教师"
        value={request.teacherId ?? null}
        onChange={(teacherId) => onChange({ ...request, teacherId: teacherId ?? undefined, schoolId: undefined })}
      />
      <SchoolPicker
        label="或整所学校"
        value={request.schoolId ?? null}
        onChange={(schoolId) => onChange({ ...request, schoolId: schoolId ?? undefined, teacherId: undefined })}
      />
    </>
  ),
  fractions: ({ request, onChange }) => (
    <Select
      label="学时不是整数的"
      w={190}
      allowDeselect={false}
      data={optionsOf(fractionLabels)}
      value={request.fractions}
      onChange={(value) => onChange({ ...request, fractions: Fractions.parse(value) })}
    />
  ),
  trainingDays: ({ request, onChange }) => (
    <Select
      label="培训起止日期"
      w={150}
      allowDeselect={false}
      data={optionsOf(trainingDaysLabels)}
      value={request.trainingDays}
      onChange={(value) => onChange({ ...request, trainingDays: TrainingDays.parse(value) })}
    />
  ),
  excellentFrom: ({ request, onChange }) => (
    <NumberInput
      label="优秀线（分，不填不评优秀）"
      w={200}
      min={0}
      max={100}
      decimalScale={1}
      value={request.excellentFrom === undefined ? '' : request.excellentFrom / 10}
      onChange={(points) => onChange({ ...request, excellentFrom: points === '' ? undefined : Math.round(Number(points) * 10) })}
    />
  ),
}

function YearInput({ request, onChange, label, w }: InputProps & { label: string; w: number }) {
  return (
    <NumberInput
      label={label}
      w={w}
      min={1990}
      max={2200}
      clampBehavior="blur"
      value={request.year ?? ''}
      onChange={(year) => onChange({ ...request, year: isYear(year) ? Number(year) : undefined })}
    />
  )
}

/** While a year is being typed it is none yet. */
function isYear(typed: string | number): boolean {
  return Number(typed) >= 1990 && Number(typed) <= 2200
}
