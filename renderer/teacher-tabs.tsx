import type { ComponentType } from 'react'
import { TeacherBooklets } from './booklets/TeacherBooklets.tsx'
import { TeacherCertificates } from './certificates/TeacherCertificates.tsx'
import { TeacherHours } from './hours/TeacherHours.tsx'
import { TeacherFailures } from './national/TeacherFailures.tsx'
import { TeacherPairings } from './pairings/TeacherPairings.tsx'
import { TeacherRegistrations } from './registration/TeacherRegistrations.tsx'
import { TeacherTitles } from './titles/TeacherTitles.tsx'

export type TeacherTab = { value: string; label: string; Panel: ComponentType<{ teacherId: number }> }

/** What other features show of a teacher; a line for each. */
export const teacherTabs: readonly TeacherTab[] = [
  { value: 'titles', label: '人才称号', Panel: TeacherTitles },
  { value: 'hours', label: '学时', Panel: TeacherHours },
  { value: 'pairings', label: '师徒结对', Panel: TeacherPairings },
  { value: 'registration', label: '年度登记', Panel: TeacherRegistrations },
  { value: 'booklets', label: '证书本', Panel: TeacherBooklets },
  { value: 'certificates', label: '证书', Panel: TeacherCertificates },
  { value: 'national', label: '国家系统', Panel: TeacherFailures },
]
