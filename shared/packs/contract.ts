import * as z from 'zod'
import { refusals } from '../errors.ts'
import { Change, Choice, Problem, Question, Verdict } from '../exchange/plan.ts'
import { PageRequest, pageOf } from '../page.ts'
import { procedure } from '../procedure.ts'
import { progressThen } from '../progress.ts'
import { reasonTo } from '../reason.ts'
import { Decisions } from './decisions.ts'
import { JudgedReturn, ReturnCounts } from './judged.ts'
import { NewRound, PackKindName, PackRound, PackState, RoundFacts } from './model.ts'
import { AddedRow, Returned } from './returned.ts'

export const RoundQuery = PageRequest
export const BoardQuery = PageRequest.extend({ roundId: z.int(), state: PackState.optional() })
export type BoardQuery = z.infer<typeof BoardQuery>

/**
 * A school on the board: where its pack stands, and what its newest return says. `isLate`: it came after the day; `isCorrection`: an earlier return has
 * been taken over, and the newest has not.
 */
export const BoardRow = z.object({
  id: z.int(),
  schoolId: z.int(),
  schoolName: z.string(),
  teachers: z.int(),
  state: PackState,
  receivedAt: z.iso.datetime().nullable(),
  isLate: z.boolean(),
  isCorrection: z.boolean(),
  times: z.int(),
  counts: ReturnCounts.nullable(),
})
export type BoardRow = z.infer<typeof BoardRow>

/** What became of one file. Nothing of it is written to a teacher. */
export const FileOutcome = z.enum(['returned', 'unchanged', 'again', 'otherRound', 'strange', 'notAPack', 'unreadable'])
export type FileOutcome = z.infer<typeof FileOutcome>
export const FileReport = z.object({
  fileName: z.string(),
  outcome: FileOutcome,
  schoolName: z.string().nullable(),
  packId: z.int().nullable(),
  message: z.string(),
  counts: ReturnCounts.nullable(),
})
export type FileReport = z.infer<typeof FileReport>

/** One workbook of a school as it was handed in; `takenAt` is when it was taken over, as `batchId` where that wrote something. */
export const ReturnEntry = z.object({
  id: z.int(),
  fileName: z.string(),
  receivedAt: z.iso.datetime(),
  receivedBy: z.string(),
  takenAt: z.iso.datetime().nullable(),
  batchId: z.int().nullable(),
  undoneAt: z.iso.datetime().nullable(),
  /** How many cells the school has to put right; 0 also where its file was not kept. */
  toSendBack: z.int(),
})
export type ReturnEntry = z.infer<typeof ReturnEntry>

/** What the import would do with a row that was added, or with a known one whose value it can't take. */
export const PlannedAddition = z.object({
  line: z.int(),
  label: z.string(),
  verdict: Verdict,
  changes: z.array(Change),
  problems: z.array(Problem),
  question: Question.nullable(),
  choices: z.array(Choice),
})
export type PlannedAddition = z.infer<typeof PlannedAddition>

/** Everything a clerk looks at before a return is taken over. `openRows` are lines of added rows that still wait for a word. */
export const Review = z.object({
  returnId: z.int(),
  kind: PackKindName,
  isTaken: z.boolean(),
  isOdd: z.boolean(),
  judged: JudgedReturn,
  counts: ReturnCounts,
  added: z.array(AddedRow),
  unread: Returned.shape.unread,
  planned: z.array(PlannedAddition),
  openRows: z.array(z.int()),
  decisions: Decisions,
})
export type Review = z.infer<typeof Review>

export const PackDetail = BoardRow.extend({
  round: PackRound,
  returns: z.array(ReturnEntry),
  review: Review.nullable(),
})
export type PackDetail = z.infer<typeof PackDetail>

/**
 * What taking over wrote, school by school; `waiting` rows are kept until somebody is registered, `leftOpen` are schools that still wait for a
 * decision.
 */
export const TakenOver = z.object({
  schools: z.array(
    z.object({
      packId: z.int(),
      schoolName: z.string(),
      batchId: z.int().nullable(),
      created: z.int(),
      changed: z.int(),
      waiting: z.int(),
      skipped: z.int(),
    }),
  ),
  leftOpen: z.array(z.string()),
})
export type TakenOver = z.infer<typeof TakenOver>

/** A workbook of a round as it is called in a folder. */
export const FolderWorkbook = z.object({ packId: z.int(), schoolName: z.string(), fileName: z.string() })
export type FolderWorkbook = z.infer<typeof FolderWorkbook>

const One = z.object({ id: z.int() })

export const packsContract = {
  list: procedure.input(RoundQuery).output(pageOf(PackRound)),
  get: procedure.input(One).output(PackRound).errors(refusals('NOT_FOUND')),
  /** Without schools: all of them. */
  create: procedure
    .input(NewRound)
    .output(One)
    .errors(refusals('NOT_FOUND', 'NAME_TAKEN', 'PACKS_EMPTY')),
  change: procedure.input(One.extend({ round: RoundFacts, reason: reasonTo('修改') })).errors(refusals('NOT_FOUND', 'NAME_TAKEN')),
  close: procedure.input(One.extend({ reason: reasonTo('结束') })).errors(refusals('NOT_FOUND', 'ROUND_CLOSED')),
  reopen: procedure.input(One.extend({ reason: reasonTo('恢复') })).errors(refusals('NOT_FOUND', 'ROUND_OPEN')),
  remove: procedure.input(One.extend({ reason: reasonTo('删除') })).errors(refusals('NOT_FOUND', 'IN_USE')),

  /** Writes the workbooks (of one pack: that workbook; else a zip); fetched afterwards with `takeFile`, once. */
  write: procedure
    .input(z.object({ roundId: z.int(), packId: z.int().optional() }))
    .output(progressThen(z.object({ fileId: z.string() })))
    .errors(refusals('NOT_FOUND')),
  takeFile: procedure
    .input(z.object({ fileId: z.string() }))
    .output(z.file())
    .errors(refusals('NOT_FOUND')),

  /** For a folder: the names of all workbooks, so that the window can look which are there already. */
  workbooks: procedure
    .input(z.object({ roundId: z.int() }))
    .output(z.array(FolderWorkbook))
    .errors(refusals('NOT_FOUND')),
  /** Registers that these go into a folder, before the first is asked for. */
  handOut: procedure.input(z.object({ roundId: z.int(), packIds: z.array(z.int()).min(1).max(2000) })).errors(refusals('NOT_FOUND')),
  /** One workbook after the other, so that neither side ever holds more than one. */
  workbook: procedure
    .input(z.object({ packId: z.int() }))
    .output(z.file())
    .errors(refusals('NOT_FOUND')),

  board: procedure
    .input(BoardQuery)
    .output(pageOf(BoardRow).extend({ states: z.record(PackState, z.int()), reminder: z.string() }))
    .errors(refusals('NOT_FOUND')),
  /** What came back, with what the school has to put right marked in it. */
  sendBack: procedure
    .input(z.object({ returnId: z.int() }))
    .output(z.file())
    .errors(refusals('NOT_FOUND', 'NOTHING_TO_RETURN')),
  /** Files in the order in which they were made; a zip stands for what is in it. */
  receive: procedure
    .input(z.object({ roundId: z.int(), files: z.array(z.file()).min(1).max(2000) }))
    .output(progressThen(z.array(FileReport)))
    .errors(refusals('NOT_FOUND', 'ROUND_CLOSED')),
  pack: procedure
    .input(One.extend({ returnId: z.int().optional() }))
    .output(PackDetail)
    .errors(refusals('NOT_FOUND')),
  decide: procedure
    .input(z.object({ returnId: z.int(), decisions: Decisions }))
    .errors(refusals('NOT_FOUND', 'RETURN_SETTLED', 'ROUND_CLOSED')),
  /** Takes over the newest return of one school, or of all schools where nothing is left to be decided. */
  takeOver: procedure
    .input(z.object({ roundId: z.int(), packId: z.int().optional() }))
    .output(progressThen(TakenOver))
    .errors(refusals('NOT_FOUND', 'ROUND_CLOSED', 'RETURN_SETTLED', 'RETURN_UNDECIDED')),
}
