import { useMutation } from '@tanstack/react-query'
import type { Mapping, ReadingPlace } from '../../shared/exchange/mapping.ts'
import { client } from '../api/client.ts'
import { currentMapping, placeUnrecognised } from './edit-mapping.ts'
import { type ImportDraft, readingOf, replaceReading } from './import-draft.ts'

/** How the chosen sheet is read: as the person says, or again by itself. */
export function useReading(draft: ImportDraft | undefined, setDraft: (draft: ImportDraft) => void) {
  const readAs = useMutation({
    mutationFn: async ({
      draft: { file, sheet, kind, options },
      mapping,
    }: {
      draft: ImportDraft
      mapping: ReadingPlace & Partial<Mapping>
    }) => {
      if (!kind) throw new Error('useReading: no kind is chosen')
      return client.exchange.readAs({ file, sheet, kind, mapping, cohortId: options.cohortId })
    },
  })
  const readAnew = useMutation({
    mutationFn: async ({ draft: { file, options }, layoutId }: { draft: ImportDraft; layoutId: number | undefined }) => {
      if (layoutId !== undefined) await client.exchange.forgetLayout({ id: layoutId })
      return client.exchange.recognise({ file, cohortId: options.cohortId })
    },
  })
  const readBy = (mapping: ReadingPlace & Partial<Mapping>, of: ImportDraft, isProposed: boolean) =>
    readAs.mutate({ draft: of, mapping }, { onSuccess: (reading) => setDraft({ ...replaceReading(of, reading), isProposed }) })
  const take = (next: ImportDraft) => {
    setDraft(next)
    const isKnown = next.kind !== undefined && next.recognition.fields[next.kind] !== undefined
    const place = isKnown && !readingOf(next) ? placeUnrecognised(next) : undefined
    if (place) readBy(place, next, true)
  }
  const readAgain = (of: ImportDraft, layoutId?: number) =>
    readAnew.mutate(
      { draft: of, layoutId },
      { onSuccess: (recognition) => take({ ...of, recognition, answers: {}, corrections: [], omitted: [] }) },
    )
  const asked = readAs.isPending ? readAs.variables.mapping : undefined
  return {
    isPending: readAs.isPending || readAnew.isPending,
    /** What is shown while the answer is on its way is what was asked for. */
    mapping: asked ? { columns: {}, ...asked } : draft?.kind && currentMapping(draft),
    readAs: (mapping: ReadingPlace & Partial<Mapping>) => draft && readBy(mapping, draft, false),
    /** Goes on with a draft; a sheet that was not recognised as what it is said to be is read as that nevertheless. */
    take,
    readAnew: (layoutId?: number) => draft && readAgain(draft, layoutId),
    /** The columns of scores and marks are those of a cohort: once that is chosen, the file is recognised with them. */
    chooseCohort: (cohortId: number) => {
      if (!draft) return
      const next = { ...draft, options: { ...draft.options, cohortId, componentId: undefined } }
      setDraft(next)
      readAgain(next)
    },
  }
}
