import { Autocomplete, NumberInput, Select } from '@mantine/core'
import { componentOf } from '../../shared/cohorts/cell-fields.ts'
import type { ImportOptions } from '../../shared/exchange/import-request.ts'
import type { SheetReading } from '../../shared/exchange/preview.ts'
import { pairingKinds } from '../../shared/pairings/model.ts'
import { planSheets } from '../../shared/programs/model.ts'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import { RosterCohortSelect } from './CohortSelects.tsx'
import { HoursInputs } from './HoursInputs.tsx'
import { type ImportDraft, isScoreUnnamed, saysComponent, saysPairingKind } from './import-draft.ts'

type KindOptionsProps = { draft: ImportDraft; reading: SheetReading; onChange: (options: ImportOptions) => void }

/** What the sheet does not say itself and is asked once. */
export function KindOptions({ draft, reading, onChange }: KindOptionsProps) {
  const { kind, options } = draft
  if (kind === 'teachers' && !reading.hasSchools)
    return (
      <SchoolPicker
        label="这张表是哪所学校的"
        w={240}
        required
        value={options.schoolId ?? null}
        onChange={(schoolId) => onChange({ ...options, schoolId: schoolId ?? undefined })}
      />
    )
  if (kind === 'programs') return <PlanInputs options={options} onChange={onChange} />
  if (kind === 'enrollments') return <RosterCohortSelect options={options} onChange={onChange} />
  if (kind === 'hours' || kind === 'schoolHours') return <HoursInputs kind={kind} reading={reading} options={options} onChange={onChange} />
  if (kind === 'pairings') return <PairingKindSelect isAsked={!saysPairingKind(reading)} options={options} onChange={onChange} />
  if (kind === 'scores' && isScoreUnnamed(reading)) return <ComponentSelect draft={draft} reading={reading} onChange={onChange} />
  return null
}

type OptionInput = { options: ImportOptions; onChange: (options: ImportOptions) => void }

function PlanInputs({ options, onChange }: OptionInput) {
  return (
    <>
      <NumberInput
        label="计划年度"
        required
        w={110}
        min={1990}
        max={2200}
        allowDecimal={false}
        value={options.year ?? ''}
        onChange={(year) => onChange({ ...options, year: typeof year === 'number' ? year : undefined })}
      />
      <Autocomplete
        label="计划表"
        required
        w={190}
        maxLength={40}
        data={[...planSheets]}
        filter={({ options: all }) => all}
        value={options.planSheet ?? ''}
        onChange={(planSheet) => onChange({ ...options, planSheet })}
      />
    </>
  )
}

function PairingKindSelect({ isAsked, options, onChange }: OptionInput & { isAsked: boolean }) {
  return (
    <Select
      label={isAsked ? '是哪一种结对' : '没有写类型的算作'}
      w={170}
      clearable={!isAsked}
      required={isAsked}
      data={[...pairingKinds]}
      value={options.pairingKind ?? null}
      onChange={(pairingKind) => onChange({ ...options, pairingKind: pairingKind ?? undefined })}
    />
  )
}

/** Only components without a column of their own can be meant by one that names none. */
function ComponentSelect({ draft: { recognition, options }, reading, onChange }: KindOptionsProps) {
  const isOnlyColumn = !saysComponent(reading)
  const taken = reading.report.columns.map(({ field }) => field)
  const components = (recognition.fields.scores ?? []).filter(({ field }) => componentOf(field) !== undefined && !taken.includes(field))
  return (
    <Select
      label="“成绩”是哪一项"
      w={200}
      required={isOnlyColumn}
      clearable={!isOnlyColumn}
      placeholder={isOnlyColumn ? '选择一项' : '不导入'}
      data={components.map(({ field, label }) => ({ value: String(componentOf(field)), label }))}
      value={options.componentId === undefined ? null : String(options.componentId)}
      onChange={(id) => onChange({ ...options, componentId: id === null ? undefined : Number(id) })}
    />
  )
}
