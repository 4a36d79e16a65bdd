import { useMutation } from '@tanstack/react-query'
import type { Mapping, ReadingPlace } from '../../shared/exchange/mapping.ts'
import { client } from '../api/client.ts'
import { currentMapping, placeWithoutHeader } from './edit-mapping.ts'
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
    const place = next.kind && !readingOf(next) ? placeWithoutHeader(next) : undefined
    if (place) readBy(place, next, true)
  }
  const asked = readAs.isPending ? readAs.variables.mapping : undefined
  return {
    isPending: readAs.isPending || readAnew.isPending,
    /** What is shown while the answer is on its way is what was asked for. */
    mapping: asked ? { columns: {}, ...asked } : draft?.kind && currentMapping(draft),
    readAs: (mapping: ReadingPlace & Partial<Mapping>) => draft && readBy(mapping, draft, false),
    /** Goes on with a draft; a sheet that seems to have no header is read by its values as soon as it is known what it is. */
    take,
    readAnew: (layoutId?: number) =>
      draft &&
      readAnew.mutate(
        { draft, layoutId },
        { onSuccess: (recognition) => take({ ...draft, recognition, answers: {}, corrections: [], omitted: [] }) },
      ),
  }
}
