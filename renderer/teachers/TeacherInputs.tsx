import { Fieldset, Select, SimpleGrid, TextInput } from '@mantine/core'
import { dayOf } from '../../shared/dates.ts'
import { type TeacherField, teacherFields } from '../../shared/teachers/fields.ts'
import { idTypes } from '../../shared/teachers/id-document.ts'
import { type IdNumberHint, idNumberHint } from '../../shared/teachers/id-number-hint.ts'
import type { TeacherDraft } from '../../shared/teachers/model.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { SchoolPicker } from '../ui/SchoolPicker.tsx'
import type { TeacherForm } from './teacher-form.ts'
import { WordInput } from './WordInput.tsx'

const partialDate = '例如 2008-09-01 或 2008-09'

/** All inputs of a teacher, in groups. A new teacher's school is asked here; later it changes by a transfer. */
export function TeacherInputs({ form, isNew }: { form: TeacherForm; isNew: boolean }) {
  const input = (field: keyof TeacherDraft & TeacherField) => ({ label: teacherFields[field].label, ...form.getInputProps(field) })
  return (
    <>
      <Group legend="身份">
        <TextInput required data-autofocus {...input('name')} />
        <Select data={[...idTypes]} allowDeselect={false} {...input('idType')} />
        <IdNumberInput form={form} />
        <Select data={['男', '女']} clearable placeholder="不填时按身份证号" {...input('sex')} />
        <TextInput placeholder="不填时按身份证号" {...input('birthDate')} />
        <TextInput inputMode="tel" {...input('phone')} />
      </Group>
      {isNew && (
        <Group legend="学校">
          <SchoolPicker
            label="任职学校"
            required
            value={form.values.schoolId}
            onChange={(schoolId) => form.setFieldValue('schoolId', schoolId)}
            error={form.errors.schoolId}
          />
          <DayInput label="到校日期" description="不清楚可以留空" inputWrapperOrder={inputFirst} {...form.getInputProps('fromDate')} />
        </Group>
      )}
      <Group legend="工作">
        <WordInput field="stage" {...input('stage')} />
        <WordInput field="subject" {...input('subject')} />
        <WordInput field="post" {...input('post')} />
        <WordInput field="professionalTitle" {...input('professionalTitle')} />
        <TextInput placeholder={partialDate} {...input('workStartDate')} />
        <WordInput field="status" required {...input('status')} />
        <WordInput field="education" {...input('education')} />
        <TextInput {...input('cardNumber')} />
      </Group>
      <TextInput {...input('note')} />
    </>
  )
}

const inputFirst: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error']
const hintColors: Readonly<Record<IdNumberHint['tone'], string>> = { problem: 'red.8', doubt: 'orange.9', fine: 'qing.7' }

/** Says under the number, while it is typed, what is wrong with it or whose it is. */
function IdNumberInput({ form }: { form: TeacherForm }) {
  const { idType, idNumber, sex, birthDate } = form.values
  const hint = idNumberHint({ idType, idNumber, sex, birthDate: birthDate.trim() || null }, dayOf(new Date()))
  const isUnfinished = hint?.tone === 'problem' && idType === '居民身份证' && idNumber.trim().length < 18
  return (
    <TextInput
      label={idType === '居民身份证' ? teacherFields.idNumber.label : '证件号码'}
      inputWrapperOrder={inputFirst}
      description={isUnfinished ? `已输入 ${idNumber.trim().length} 位，共 18 位` : hint?.text}
      descriptionProps={{ 'aria-live': 'polite', ...(hint && !isUnfinished && { c: hintColors[hint.tone] }) }}
      {...form.getInputProps('idNumber')}
    />
  )
}

function Group({ legend, children }: { legend: string; children: React.ReactNode }) {
  return (
    <Fieldset legend={legend} px="sm" pt={4} pb="sm">
      <SimpleGrid cols={3} verticalSpacing="xs">
        {children}
      </SimpleGrid>
    </Fieldset>
  )
}
