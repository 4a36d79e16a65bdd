import * as z from 'zod'
import type { FieldList } from '../exchange/fields.ts'
import { teacherFields } from '../teachers/fields.ts'

/** What a school is asked about each of its teachers, in the order of the columns. The first two say who it is and are locked where filled. */
export const packColumns = [
  'name',
  'idNumber',
  'sex',
  'phone',
  'stage',
  'subject',
  'professionalTitle',
  'post',
  'workStartDate',
  'education',
  'status',
] as const
export const PackColumn = z.enum(packColumns)
export type PackColumn = z.infer<typeof PackColumn>

/** Columns that say who a row is about: what a school writes there is never taken without a person's word. */
export const lockedColumns: readonly PackColumn[] = ['name', 'idNumber']

/** What the pack of a school is read by. `key` stands in a hidden column, `remark` is for people and never written to a teacher. */
export const packFields = {
  key: { label: '行标识', headers: ['行标识'] },
  name: teacherFields.name,
  idNumber: teacherFields.idNumber,
  sex: teacherFields.sex,
  phone: teacherFields.phone,
  stage: teacherFields.stage,
  subject: teacherFields.subject,
  professionalTitle: teacherFields.professionalTitle,
  post: teacherFields.post,
  workStartDate: teacherFields.workStartDate,
  education: teacherFields.education,
  status: teacherFields.status,
  remark: { label: '学校说明', headers: ['学校说明'] },
} as const satisfies FieldList
export type PackField = keyof typeof packFields

/** A teacher's values as the pack has them; null where there is nothing. */
export const PackValues = z.record(PackColumn, z.string().nullable())
export type PackValues = z.infer<typeof PackValues>

/** A teacher as it was sent out: kept with the pack, whatever becomes of the teacher. */
export const SentRow = z.object({ teacherId: z.int(), values: PackValues })
export type SentRow = z.infer<typeof SentRow>

/** The columns of the pack out of any record that has them. */
export function packValuesOf(record: Readonly<Record<PackColumn, string | null>>): PackValues {
  return Object.fromEntries(packColumns.map((column) => [column, record[column]])) as PackValues
}
