import type { PagePicture, Source } from '../../../shared/booklets/contract.ts'
import type { Booklet, LineKind } from '../../../shared/booklets/model.ts'
import { placeAt, type Side } from '../../../shared/booklets/places.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import type { Sheet } from '../../../shared/documents/sheet.ts'
import type { Store } from '../db/open.ts'
import { type DrawnLine, drawPage } from './draw-page.ts'
import { layoutOf } from './layouts.ts'
import { kindOf, planSource } from './propose.ts'
import { type FoundBooklet, findBooklet, geometryOf } from './store.ts'

type PageAt = { kind: LineKind; page: number; side: Side }

/** A page of a booklet as the ledger knows it: printed lines in grey, those that wait for the printer in black. */
export function pictureOf(store: Store, booklet: FoundBooklet, at: PageAt): Sheet {
  return drawPage(store, { ...at, layout: layoutOfPages(store, booklet, at.kind), owner: booklet }, standingOn(booklet, at, 'new'))
}

/** The pages that a teacher's proposal goes onto, with what stands there in grey; none where there is no room. */
export async function picturesOfProposal(
  store: Store,
  source: Source & { teacherId: number },
): Promise<PagePicture[] | 'NOT_FOUND' | 'PARAMETER_MISSING'> {
  const plans = await planSource(store, source)
  if (typeof plans === 'string') return plans
  const [planned] = plans
  if (!planned) return 'NOT_FOUND'
  const booklet = planned.bookletId === null ? undefined : await findBooklet(store, planned.bookletId)
  if (!booklet) return []
  const kind = kindOf(source)
  const layout = layoutOfPages(store, booklet, kind)
  const added = planned.plan.placed.map(({ item, place }) => ({ ...placeAt(place, planned.geometry), content: item.content }))
  return [...Map.groupBy(added, ({ page, side }) => `${page} ${side}`).values()].flatMap((lines) => {
    const [first] = lines
    if (!first) return []
    const at = { kind, page: first.page, side: first.side }
    const fresh = lines.map(({ line, content }): DrawnLine => ({ line, content, tone: 'new' }))
    const sheet = drawPage(store, { ...at, layout, owner: booklet }, [...standingOn(booklet, at, 'old'), ...fresh])
    return [{ page: at.page, side: at.side, sheet }]
  })
}

function layoutOfPages(store: Store, { layoutId, reviewLayoutId }: FoundBooklet, kind: LineKind): Layout {
  return layoutOf(store, kind === 'hours' ? layoutId : reviewLayoutId)
}

function standingOn(booklet: Booklet, { kind, page, side }: PageAt, waiting: 'old' | 'new'): DrawnLine[] {
  return booklet.lines.flatMap((line): DrawnLine[] => {
    const place = placeAt(line.place, geometryOf(booklet, kind))
    if (line.kind !== kind || place.page !== page || place.side !== side) return []
    const tone = line.state === 'void' ? 'void' : line.printedAt === null ? waiting : 'old'
    return [{ line: place.line, content: line.content, tone }]
  })
}
