import { useState } from 'react'
import type { CommitMode, Committed } from '../../shared/exchange/contract.ts'
import type { Answers, ImportKindName } from '../../shared/exchange/import-request.ts'
import type { Preview } from '../../shared/exchange/preview.ts'
import { client } from '../api/client.ts'
import { useLongWork } from '../ui/use-long-work.ts'
import { askGiveUp } from './ask-give-up.tsx'
import {
  chooseSheet,
  type ImportDraft,
  isWorkedOn,
  requestOf,
  startDraft,
  type Wanted,
  withCorrection,
  withOmitted,
  withoutCorrection,
  withoutOmitted,
} from './import-draft.ts'
import { useCare } from './use-care.ts'
import { useReading } from './use-reading.ts'
import { useRecognition } from './use-recognition.ts'
import { useRow } from './use-row.ts'

type Cell = { line: number; column: string }

/** The way of a file through the import; each thing the person does is one function here. */
export function useImport(wanted: Wanted) {
  const [draft, setDraft] = useState<ImportDraft>()
  const [preview, setPreview] = useState<Preview>()
  const [committed, setCommitted] = useState<Committed>()
  const dryRun = useLongWork(client.exchange.preview)
  const writing = useLongWork(client.exchange.commit)
  const reading = useReading(draft, setDraft)
  const recognise = useRecognition(wanted.cohort, (file, recognition) => reading.take(startDraft(file, recognition, wanted)))
  const row = useRow(draft)
  const isAtStake = draft !== undefined && committed === undefined && isWorkedOn(draft)
  useCare(isAtStake)

  const tryOut = (next: ImportDraft) => {
    setDraft(next)
    dryRun.mutate(requestOf(next), { onSuccess: setPreview })
  }
  const startAgain = async () => {
    if (isAtStake && !(await askGiveUp())) return
    setDraft(undefined)
    setPreview(undefined)
    setCommitted(undefined)
  }
  return {
    draft,
    preview,
    committed,
    recognise,
    reading,
    row,
    dryRun,
    writing,
    chooseSheet: (name: string) => draft && reading.take(chooseSheet(draft, name, wanted)),
    change: (changes: Partial<ImportDraft>) => draft && setDraft({ ...draft, ...changes, answers: {} }),
    chooseKind: (kind: ImportKindName) => draft && reading.take({ ...draft, kind, answers: {} }),
    tryOut: () => draft && tryOut(draft),
    /** Answers change the plan, so it is made anew. */
    answer: (answers: Answers) => draft && tryOut({ ...draft, answers: { ...draft.answers, ...answers } }),
    /** So does a cell that is written anew, once for each cell. */
    correct: (cell: Cell, text: string) => draft && tryOut(withCorrection(draft, { ...cell, text })),
    restore: (cell: Cell) => draft && tryOut(withoutCorrection(draft, cell)),
    omit: (line: number) => draft && tryOut(withOmitted(draft, line)),
    takeIn: (line: number) => draft && tryOut(withoutOmitted(draft, line)),
    changeOptions: (options: ImportDraft['options']) => draft && tryOut({ ...draft, options }),
    back: () => setPreview(undefined),
    commit: (mode: CommitMode) => draft && writing.mutate({ ...requestOf(draft), mode }, { onSuccess: setCommitted }),
    startAgain,
    /** Goes on with another sheet of the file that was just imported. */
    takeNextSheet: (name: string) => {
      if (!draft) return
      reading.take(chooseSheet({ ...draft, imported: [...draft.imported, draft.sheet] }, name, wanted))
      setPreview(undefined)
      setCommitted(undefined)
    },
  }
}
export type ImportWork = ReturnType<typeof useImport>
