import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { longMadeUpName, twoCharacterName, withKnown, withName } from '../../../shared/documents/design/name-test.ts'
import { type DocumentKind, exampleOf } from '../../../shared/documents/kinds.ts'
import type { DocumentData } from '../../../shared/documents/template.ts'
import { api } from '../../api/client.ts'

/** Whose values the page shows while it is designed. */
export type DataSource = 'example' | 'two-characters' | 'longest-registered' | 'longest-made-up' | 'teacher'
export type DataChoice = { source: DataSource; teacherId: number | null; side: 'left' | 'right' }

export const dataSources = {
  example: '示例数据',
  'two-characters': '两个字的姓名',
  'longest-registered': '库里最长的姓名',
  'longest-made-up': '十五个字的姓名',
  teacher: '指定教师',
} as const satisfies Record<DataSource, string>

/** The values of the document on the page: the kind's example, with the name or the teacher that was chosen. */
export function useDocumentData(kind: DocumentKind, { source, teacherId, side }: DataChoice): DocumentData {
  const longest = useQuery(api.design.longestName.queryOptions({ enabled: source === 'longest-registered' })).data
  const isOfTeacher = source === 'teacher' && teacherId !== null
  const known = useQuery(api.design.teacherValues.queryOptions({ input: isOfTeacher ? { kind, teacherId } : skipToken })).data
  return useMemo(() => {
    const example: DocumentData = { ...exampleOf(kind), side }
    if (source === 'two-characters') return withName(kind, example, twoCharacterName)
    if (source === 'longest-made-up') return withName(kind, example, longMadeUpName)
    if (source === 'longest-registered' && longest) return withName(kind, example, longest)
    return source === 'teacher' && known ? withKnown(kind, example, known) : example
  }, [kind, source, side, longest, known])
}
