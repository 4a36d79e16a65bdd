import type { Sheet } from '../../../shared/exchange/sheet.ts'
import type { PlannedAddition } from '../../../shared/packs/contract.ts'
import type { SentRow } from '../../../shared/packs/fields.ts'
import type { JudgedReturn } from '../../../shared/packs/judged.ts'
import type { RoundDraft } from '../../../shared/packs/model.ts'
import type { Returned } from '../../../shared/packs/returned.ts'
import type { Store } from '../db/open.ts'
import type { Form } from '../lib/write-form.ts'
import type { PackImport, planTakeOver } from '../take-over-import.ts'
import type { LoadedPack, LoadedReturn } from './load-packs.ts'

export type PackRoundFacts = RoundDraft & { id: number }
export type PackToWrite = { schoolName: string; sent: readonly SentRow[]; stamp: string }

/** What taking a return over would write; `planned` are the rows a person looks at, `openRows` the lines of those that wait for a word. */
export type PlannedReturn = { plan: Awaited<ReturnType<typeof planTakeOver>>; planned: PlannedAddition[]; openRows: number[] }

/** The packs of a round as things stand now: gathered once, then each return is judged by what was gathered. */
export type OpenedPacks = {
  judge: (pack: LoadedPack, entry: LoadedReturn) => JudgedReturn
  plan: (pack: LoadedPack, entry: LoadedReturn) => Promise<PlannedReturn>
}

/** What one kind of pack adds: its workbook, how a returned one is read and compared, and what is made of it by the import. */
export type PackKind = {
  import: PackImport
  form: (pack: PackToWrite, round: PackRoundFacts, centerName: string) => Form
  /** How ID numbers stand in the workbooks, and why they leave the office, for the register of exports. */
  numbers: 'full' | 'masked'
  purpose: string
  /** undefined where there is no table of this kind in it. */
  read: (sheets: readonly Sheet[], sent: readonly SentRow[], asked: { round: PackRoundFacts; today: string }) => Returned | undefined
  open: (store: Store, packs: readonly LoadedPack[], round: PackRoundFacts) => Promise<OpenedPacks>
}
