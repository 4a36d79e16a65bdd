import type { UseFormReturnType } from '@mantine/form'
import type { IdType } from '../../shared/teachers/id-document.ts'
import type { TeacherDetail, TeacherDraft } from '../../shared/teachers/model.ts'

type Text = Exclude<keyof TeacherDraft, 'idType' | 'sex'>

/** What the dialog holds while it is open: texts as typed; the school and since when only for a new teacher, the reason only for a change. */
export type TeacherFormValues = Record<Text, string> & {
  idType: IdType
  sex: '男' | '女' | null
  schoolId: number | null
  fromDate: string | null
  reason: string
}
export type TeacherForm = UseFormReturnType<TeacherFormValues>

/** Blank for a new teacher, else what is stored. */
export function initialValues(teacher?: TeacherDetail): TeacherFormValues {
  return {
    name: teacher?.name ?? '',
    idType: (teacher?.idType as IdType | undefined) ?? '居民身份证',
    idNumber: teacher?.idNumber ?? '',
    sex: teacher?.sex ?? null,
    birthDate: teacher?.birthDate ?? '',
    phone: teacher?.phone ?? '',
    cardNumber: teacher?.cardNumber ?? '',
    stage: teacher?.stage ?? '',
    subject: teacher?.subject ?? '',
    professionalTitle: teacher?.professionalTitle ?? '',
    post: teacher?.post ?? '',
    workStartDate: teacher?.workStartDate ?? '',
    education: teacher?.education ?? '',
    status: teacher?.status ?? '在职',
    note: teacher?.note ?? '',
    schoolId: null,
    fromDate: null,
    reason: '',
  }
}
