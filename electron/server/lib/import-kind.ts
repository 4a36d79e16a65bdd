import type { FieldList } from '../../../shared/exchange/fields.ts'
import type { ImportKindName, PlanRequest } from '../../../shared/exchange/import-request.ts'
import { omitRows } from '../../../shared/exchange/omit-rows.ts'
import type { PlannedRow } from '../../../shared/exchange/plan.ts'
import type { Recognised } from '../../../shared/exchange/recognise.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import type { Store } from '../db/open.ts'
import type { Why } from '../db/write.ts'
import { recogniseOnce } from './recognise-once.ts'

/** Why an import can't even be planned: something must be chosen first, or what was chosen does not allow it. */
export type ImportRefusal = {
  refusal: 'NO_HEADER' | 'NOT_FOUND' | 'OWN_REPORT' | 'IMPORT_OPTION_MISSING' | 'COHORT_NOT_OPEN' | 'COHORT_COMPLETED'
  detail?: string
}

/** What one kind of data adds to the engine: its fields, what is there already, the decision, and how one planned row is written. */
type Parts<Field extends string, Existing, Draft> = {
  kind: ImportKindName
  fields: FieldList<Field>
  /** Kinds that look like another one are never guessed, only chosen. */
  isGuessed?: false
  refuse?: (store: Store, recognised: Recognised<Field>, request: PlanRequest) => Promise<ImportRefusal | undefined>
  gather: (store: Store, recognised: Recognised<Field>, request: PlanRequest) => Promise<Existing>
  plan: (recognised: Recognised<Field>, existing: Existing, request: PlanRequest) => Iterable<PlannedRow<Draft>>
  /** Called for rows that are new, changed or the same; the caller holds the transaction. */
  apply: (store: Store, row: PlannedRow<Draft> & { draft: Draft }, why: Why) => void
  /** Why a row that this kind wrote must stay as it is, though nothing refers to it. */
  whyNotUndone?: (store: Store, subject: string, id: number) => string | undefined
  /** How a row that this kind created is taken back where it can't simply be removed; undefined: it can. */
  takeBack?: TakeBack
}

/** Takes one row back in its own way and says what became of it; undefined: the usual way will do. */
export type TakeBack = (store: Store, row: { subject: string; id: number }, why: Why) => TakenBack | undefined
export type TakenBack = { outcome: 'restored' | 'kept' | 'impossible'; detail: string }

/** A planned row and the way to write it. */
export type ImportStep = { row: PlannedRow<unknown>; write: (store: Store, why: Why) => void }
export type OpenedImport = { recognised: Recognised<string>; steps: Iterable<ImportStep> }

/** A kind as the engine sees it, whatever its fields and drafts are. */
export type ImportKind = {
  kind: ImportKindName
  fields: FieldList
  isGuessed: boolean
  open: (store: Store, sheet: Sheet, request: PlanRequest) => Promise<OpenedImport | ImportRefusal>
  /** The same for rows that were recognised before, and waited. */
  openRows: (store: Store, recognised: Recognised<string>, request: PlanRequest) => Promise<OpenedImport | ImportRefusal>
  whyNotUndone: (store: Store, subject: string, id: number) => string | undefined
  takeBack: TakeBack
  /** A kind whose columns are those of one cohort, as that cohort has them. */
  inCohort?: (store: Store, cohortId: number) => Promise<ImportKind>
}

export function importKind<Field extends string, Existing, Draft>(parts: Parts<Field, Existing, Draft>): ImportKind {
  const { kind, fields, gather, plan, apply, refuse, whyNotUndone = () => undefined, takeBack = () => undefined } = parts
  const openRows = async (store: Store, recognised: Recognised<Field>, request: PlanRequest): Promise<OpenedImport | ImportRefusal> => {
    const refusal = await refuse?.(store, recognised, request)
    if (refusal) return refusal
    const rows = plan(recognised, await gather(store, recognised, request), request)
    return { recognised, steps: stepsOf(rows, apply) }
  }
  return {
    kind,
    fields,
    isGuessed: parts.isGuessed ?? true,
    whyNotUndone,
    takeBack,
    open: async (store, sheet, request) => {
      const recognised = await recogniseOnce(sheet, fields, request.mapping)
      return recognised ? openRows(store, omitRows(recognised, request.omitted ?? []), request) : { refusal: 'NO_HEADER' }
    },
    openRows,
  }
}

function* stepsOf<Draft>(rows: Iterable<PlannedRow<Draft>>, apply: Parts<string, unknown, Draft>['apply']): Generator<ImportStep, void> {
  for (const row of rows) {
    yield {
      row,
      write: (store, why) => {
        if (row.draft === undefined) throw new Error(`stepsOf: line ${row.line} has nothing to write`)
        apply(store, { ...row, draft: row.draft }, why)
      },
    }
  }
}
