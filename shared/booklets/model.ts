import * as z from 'zod'
import { Day } from '../dates.ts'
import { Place } from './places.ts'

export const bookletStates = { current: '在用', full: '已写满', lost: '已遗失' } as const satisfies Record<string, string>
export const BookletState = z.enum(Object.keys(bookletStates) as (keyof typeof bookletStates)[])
export type BookletState = z.infer<typeof BookletState>

/** hours: the ruled lines of the registration pages. review: the lines of the annual review pages. */
export const lineKinds = { hours: '学时登记', review: '年度验印' } as const satisfies Record<string, string>
export const LineKind = z.enum(Object.keys(lineKinds) as (keyof typeof lineKinds)[])
export type LineKind = z.infer<typeof LineKind>

/** What stands on a registration line, frozen as registered; hours and credits in tenths. The one who records signs by hand. */
export const HoursContent = z.object({
  startsOn: Day,
  endsOn: Day,
  what: z.string(),
  mode: z.string(),
  hours: z.int(),
  credits: z.int(),
  result: z.string(),
  organizer: z.string(),
  recorder: z.literal(''),
})
export type HoursContent = z.infer<typeof HoursContent>

/** What stands on a line of the annual review, frozen as registered; hours in tenths. */
export const ReviewContent = z.object({
  year: z.string(),
  owed: z.int(),
  done: z.int(),
  verdict: z.string(),
  stampedOn: Day,
  recorder: z.literal(''),
})
export type ReviewContent = z.infer<typeof ReviewContent>

const pageCount = z.int('请填写页数').min(1, '至少 1 页').max(200, '最多 200 页')

/** Booklets that are begun, for one or many teachers: `start` is the first free line, further on where it was begun before the program. */
export const BookletDraft = z.object({
  teacherIds: z.array(z.int()).min(1).max(20_000),
  issuedOn: Day.nullable(),
  pages: pageCount,
  reviewPages: pageCount,
  start: Place,
  reviewStart: Place,
})
export type BookletDraft = z.infer<typeof BookletDraft>

/** A booklet with its owner. `waiting` counts registered lines that are not printed yet. */
export const BookletRow = z.object({
  id: z.int(),
  teacherId: z.int(),
  teacherName: z.string(),
  schoolName: z.string().nullable(),
  number: z.string(),
  issuedOn: Day.nullable(),
  state: BookletState,
  pages: z.int(),
  linesPerSide: z.int(),
  reviewPages: z.int(),
  reviewLinesPerSide: z.int(),
  nextHours: z.int(),
  nextReview: z.int(),
  waiting: z.int(),
})
export type BookletRow = z.infer<typeof BookletRow>

/** A line of the ledger; `isTakenBack` where the hours were reversed, or the year is passed no more, after it was registered. */
export const BookletLine = z.object({
  id: z.int(),
  kind: LineKind,
  place: z.int(),
  content: z.union([HoursContent, ReviewContent]),
  registeredAt: z.iso.datetime(),
  printedAt: z.iso.datetime().nullable(),
  state: z.enum(['valid', 'void']),
  reason: z.string().nullable(),
  isTakenBack: z.boolean(),
})
export type BookletLine = z.infer<typeof BookletLine>

export const Booklet = BookletRow.extend({ closedReason: z.string().nullable(), lines: z.array(BookletLine) })
export type Booklet = z.infer<typeof Booklet>
