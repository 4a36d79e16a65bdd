import * as z from 'zod'
import { PageRequest } from '../page.ts'

const texts = z.array(z.string()).default([])

/** Which teachers to look for; an empty list means any. */
export const CandidateFilter = z.object({
  search: z.string().trim().max(100).default(''),
  schoolIds: z.array(z.int()).default([]),
  stages: texts,
  subjects: texts,
  posts: texts,
  titles: texts,
  statuses: texts,
})
export type CandidateFilter = z.infer<typeof CandidateFilter>

export const CandidateQuery = PageRequest.extend(CandidateFilter.shape).extend({ cohortId: z.int() })
export type CandidateQuery = z.infer<typeof CandidateQuery>

const TeacherCells = z.object({
  name: z.string(),
  schoolName: z.string().nullable(),
  stage: z.string().nullable(),
  subject: z.string().nullable(),
  post: z.string().nullable(),
  title: z.string().nullable(),
})

/** A teacher who could be enrolled; `id` is the teacher's. */
export const CandidateRow = TeacherCells.extend({ id: z.int(), status: z.string(), isEnrolled: z.boolean() })
export type CandidateRow = z.infer<typeof CandidateRow>

/** What there is to choose from in each filter. */
export const CandidateChoices = z.object({
  stages: z.array(z.string()),
  subjects: z.array(z.string()),
  posts: z.array(z.string()),
  titles: z.array(z.string()),
  statuses: z.array(z.string()),
})
export type CandidateChoices = z.infer<typeof CandidateChoices>

export const RosterQuery = PageRequest.extend({ cohortId: z.int(), result: z.enum(['合格', '不合格']).optional() })
export type RosterQuery = z.infer<typeof RosterQuery>

/** A line of the roster; `id` is the enrollment's, the school is the one at enrolment. Hours and score in tenths, null until the cohort is completed. */
export const RosterRow = TeacherCells.extend({
  id: z.int(),
  teacherId: z.int(),
  cardNumber: z.string().nullable(),
  result: z.enum(['合格', '不合格']).nullable(),
  finalScore: z.int().nullable(),
  earnedHours: z.int().nullable(),
  reasons: z.string().nullable(),
})
export type RosterRow = z.infer<typeof RosterRow>

/** How many were enrolled, and how many of those asked for were on the roster already. */
export const Enrolled = z.object({ added: z.int(), already: z.int() })
export type Enrolled = z.infer<typeof Enrolled>
