import type { ComponentType } from 'react'

export type TeacherTab = { value: string; label: string; Panel: ComponentType<{ teacherId: number }> }

/** What other features show of a teacher; a line for each. */
export const teacherTabs: readonly TeacherTab[] = []
