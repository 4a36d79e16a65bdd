import type { DocumentKind } from './kinds.ts'
import type { DocumentRequest } from './request.ts'

/** What is chosen to say whose documents are meant. 'teachersOrSchool': some teachers, or everybody of a school. */
export type DocumentChoice = 'cohort' | 'teachersOrSchool' | 'school' | 'year' | 'yearOrCycle'

/**
 * A kind of document that is printed for whoever is chosen. `isIssued`: it was issued in a layout that it keeps, so that none is chosen.
 * `nothing` says what to do where there is nothing to print.
 */
export type DocumentEntry = {
  kind: DocumentKind
  description: string
  nothing: string
  choices: readonly DocumentChoice[]
  isIssued?: true
}

// biome-ignore format: one line for each entry
/** What can be printed, in the order it is offered. Pages of booklets are printed from the booklets, which know the next free line. */
export const documentCatalogue: readonly DocumentEntry[] = [
  { kind: 'completion-certificate', description: '一个班次已经发出、没有作废的结业证书，按发证时的样式。', nothing: '这个班次还没有发出的结业证书，先在班次的“证书”里发证；或者换一个班次。', choices: ['cohort'], isIssued: true },
  { kind: 'title-certificate', description: '一年里发出、没有作废的人才称号证书，按发证时的样式。', nothing: '这一年没有发过称号证书，在“证书”里点“发其他证书”；或者换一个年度。', choices: ['year', 'school'], isIssued: true },
  { kind: 'honour-certificate', description: '一年里发出、没有作废的荣誉证书，按发证时的样式。', nothing: '这一年没有发过荣誉证书，在“证书”里点“发其他证书”；或者换一个年度。', choices: ['year', 'school'], isIssued: true },
  { kind: 'letter-of-appointment', description: '一年里发出、没有作废的聘书，按发证时的样式。', nothing: '这一年没有发过聘书，在“证书”里点“发其他证书”；或者换一个年度。', choices: ['year', 'school'], isIssued: true },
  { kind: 'booklet-data', description: '新证书本的资料页：本人信息和工作变动。', nothing: '这所学校没有在职的教师，换一所学校。', choices: ['teachersOrSchool'] },
  { kind: 'slip', description: '一个班次里取得学时的学员，每人一条，贴在证书本上；已冲正的学时不印。', nothing: '这个班次还没有人取得学时，结业以后才有；或者换一个班次。', choices: ['cohort'] },
  { kind: 'sign-in-sheet', description: '一个班次的签到表，每个课次一份；还没有排课就印一份日期空着的。', nothing: '这个班次还没有学员，先加学员；或者换一个班次。', choices: ['cohort'] },
  { kind: 'cohort-roster', description: '一个班次的花名册，号码遮盖。', nothing: '这个班次还没有学员，先加学员；或者换一个班次。', choices: ['cohort'] },
  { kind: 'pairing-agreement', description: '一年里开始、还在进行的结对，每对一份协议书。', nothing: '这一年没有开始的结对，换一个年度或学校。', choices: ['year', 'school'] },
  { kind: 'self-study-application', description: '自主研修申请表：本人信息印好，研修内容手写。', nothing: '这所学校没有在职的教师，换一所学校。', choices: ['teachersOrSchool'] },
  { kind: 'hours-statement', description: '几位教师或一所学校的教师，每人一份学时证明；没有学时的人不印。', nothing: '这些教师在这段时间没有学时，换一个年度或别的教师。', choices: ['teachersOrSchool', 'yearOrCycle'] },
  { kind: 'shortage-notice', description: '本周期还差学时的教师，每人一份通知，逐项写明差多少。', nothing: '没有差学时的教师，换一所学校看看。', choices: ['school'] },
  { kind: 'school-letter', description: '每所有教师差学时的学校一封信，附名单。', nothing: '没有差学时的教师，换一所学校看看。', choices: ['school'] },
]

/** What still has to be chosen before documents can be gathered, in the words of its input; nothing where all is there. */
export function missingChoice({ choices }: DocumentEntry, request: DocumentRequest): string | undefined {
  if (isListed(request)) return undefined
  if (choices.includes('cohort') && request.cohortId === undefined) return '班次'
  if (choices.includes('year') && request.year === undefined) return '年度'
  if (choices.includes('teachersOrSchool') && !request.teacherIds && request.schoolId === undefined) return '教师或学校'
  return undefined
}

const fieldsOfChoice = {
  cohort: ['cohortId'],
  teachersOrSchool: ['teacherIds', 'schoolId'],
  school: ['schoolId'],
  year: ['year'],
  yearOrCycle: ['year'],
} as const satisfies Record<DocumentChoice, readonly (keyof DocumentRequest)[]>

/** What a kind makes of a choice that was made elsewhere: it keeps what it asks for itself, so that nothing narrows the documents unseen. */
export function requestFor({ kind, choices, isIssued }: DocumentEntry, chosen: Omit<DocumentRequest, 'kind'>): DocumentRequest {
  const { certificateIds, pairingIds } = chosen
  if (isIssued && certificateIds) return { kind, certificateIds }
  if (kind === 'pairing-agreement' && pairingIds) return { kind, pairingIds }
  const fields: readonly string[] = choices.flatMap((choice) => fieldsOfChoice[choice])
  return { kind, ...Object.fromEntries(Object.entries(chosen).filter(([field, value]) => value !== undefined && fields.includes(field))) }
}

/** Whether the documents are named one by one, by what was ticked in a list, so that nothing else has to be chosen. */
export function isListed({ certificateIds, pairingIds }: DocumentRequest): boolean {
  return certificateIds !== undefined || pairingIds !== undefined
}
