import { Button, Group, NumberInput, Text } from '@mantine/core'
import type { DocumentChoice, DocumentEntry } from '../../shared/documents/catalogue.ts'
import type { DocumentRequest } from '../../shared/documents/request.ts'
import { CohortPicker } from '../ui/CohortPicker.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { TeachersOrSchool } from './TeachersOrSchool.tsx'

type InputProps = { request: DocumentRequest; onChange: (request: DocumentRequest) => void }

/** The inputs that the chosen kind of document needs, and no others; what was ticked in a list stands for all of them. */
export function DocumentChoices({ entry, ...props }: InputProps & { entry: DocumentEntry }) {
  const { certificateIds, pairingIds } = props.request
  if (certificateIds) return <Ticked text={`证书列表里勾选的 ${certificateIds.length} 张`} {...props} />
  if (pairingIds) return <Ticked text={`选定的 ${pairingIds.length} 对结对`} {...props} />
  return (
    <Group align="flex-end">
      {entry.choices.map((choice) => {
        const Input = inputs[choice]
        return <Input key={choice} {...props} />
      })}
    </Group>
  )
}

const inputs: Record<DocumentChoice, (props: InputProps) => React.ReactNode> = {
  cohort: ({ request, onChange }) => <CohortPicker value={request.cohortId} onChange={(cohortId) => onChange({ ...request, cohortId })} />,
  teachersOrSchool: TeachersOrSchool,
  school: ({ request, onChange }) => (
    <SchoolPicker
      label="学校（不选为全县）"
      w={280}
      value={request.schoolId ?? null}
      onChange={(schoolId) => onChange({ ...request, schoolId: schoolId ?? undefined })}
    />
  ),
  year: (props) => <YearInput label="年度" {...props} />,
  yearOrCycle: (props) => <YearInput label="年度（不填为本周期）" {...props} />,
}

function Ticked({ text, request, onChange }: InputProps & { text: string }) {
  return (
    <Group gap="xs">
      <Text fz="sm">{text}</Text>
      <Button size="compact-sm" variant="subtle" onClick={() => onChange({ ...request, certificateIds: undefined, pairingIds: undefined })}>
        改选
      </Button>
    </Group>
  )
}

function YearInput({ request, onChange, label }: InputProps & { label: string }) {
  return (
    <NumberInput
      label={label}
      w={170}
      min={1990}
      max={2200}
      clampBehavior="blur"
      value={request.year ?? ''}
      onChange={(year) => onChange({ ...request, year: Number(year) >= 1990 && Number(year) <= 2200 ? Number(year) : undefined })}
    />
  )
}
