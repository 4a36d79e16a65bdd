import type { DocumentKind } from './kinds.ts'
import type { DocumentRequest } from './request.ts'

/** What is chosen to say whose documents are meant. 'teachersOrSchool': some teachers, or everybody of a school. */
export type DocumentChoice = 'cohort' | 'teachersOrSchool' | 'school' | 'year' | 'yearOrCycle'

/** A kind of document that is printed for whoever is chosen. */
export type DocumentEntry = { kind: DocumentKind; description: string; choices: readonly DocumentChoice[] }

// biome-ignore format: one line for each entry
/** What can be printed, in the order it is offered. Pages of booklets are printed from the booklets, which know the next free line. */
export const documentCatalogue: readonly DocumentEntry[] = [
  { kind: 'completion-certificate', description: '一个班次已经发出、没有作废的结业证书，按发证时的样式。', choices: ['cohort'] },
]

/** What still has to be chosen before documents can be gathered, in the words of its input; nothing where all is there. */
export function missingChoice({ choices }: DocumentEntry, request: DocumentRequest): string | undefined {
  if (choices.includes('cohort') && request.cohortId === undefined) return '班次'
  if (choices.includes('year') && request.year === undefined) return '年度'
  if (choices.includes('teachersOrSchool') && !request.teacherIds && request.schoolId === undefined) return '教师或学校'
  return undefined
}
