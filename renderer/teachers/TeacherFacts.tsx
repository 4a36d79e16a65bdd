import { chineseDay } from '../../shared/dates.ts'
import { type TeacherField, teacherFields } from '../../shared/teachers/fields.ts'
import type { TeacherDetail } from '../../shared/teachers/model.ts'
import { Facts } from '../ui/Facts.tsx'

/** Everything that is known of a teacher; the ID number stands masked in the header. */
export function TeacherFacts({ teacher }: { teacher: TeacherDetail }) {
  const fields = (Object.keys(teacherFields) as TeacherField[]).filter((field) => field !== 'name' && field !== 'idNumber')
  return <Facts facts={fields.map((field) => ({ label: teacherFields[field].label, value: shown(teacher, field) }))} />
}

function shown(teacher: TeacherDetail, field: TeacherField): string | null {
  if (field === 'school') return teacher.school?.name ?? null
  const value = teacher[field]
  return value && (field === 'birthDate' || field === 'workStartDate') ? chineseDay(value) : value
}
