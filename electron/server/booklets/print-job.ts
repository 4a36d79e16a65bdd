import { setImmediate } from 'node:timers/promises'
import type { BookletJob, BookletSheet } from '../../../shared/booklets/contract.ts'
import { type LineKind, lineKinds } from '../../../shared/booklets/model.ts'
import { placeAt } from '../../../shared/booklets/places.ts'
import type { Sheet } from '../../../shared/documents/sheet.ts'
import { applyProfile } from '../../../shared/printing/apply-profile.ts'
import type { PrintProfile } from '../../../shared/printing/model.ts'
import type { Store } from '../db/open.ts'
import { drawPdf } from '../lib/draw-pdf.ts'
import { drawingKit } from '../lib/drawing-kit.ts'
import { keepFinishedFile } from '../lib/finished-files.ts'
import type { Report } from '../lib/progress.ts'
import { drawLines } from './draw-page.ts'
import { layoutOf } from './layouts.ts'

type LineRow = {
  id: number
  bookletId: number
  place: number
  registeredContent: string
  teacherName: string
  schoolName: string | null
  number: string
  layoutId: string
  linesPerSide: number
}

/** The lines of one side of one booklet: one time through the printer. */
export type PageToPrint = Pick<
  BookletSheet,
  'bookletId' | 'teacherName' | 'schoolName' | 'number' | 'page' | 'side' | 'lineIds' | 'lines'
> & {
  layoutId: string
  contents: Record<string, string | number>[]
}

/** The pages of a job in the order of the pile, each booklet's pages in their order. */
export function listPages({ sqlite }: Store, { kind, schoolId, lineIds }: BookletJob): PageToPrint[] {
  const rows = sqlite
    .prepare(
      `SELECT line.id, line.bookletId, line.place, line.registeredContent, teacher.name AS teacherName, school.name AS schoolName, booklet.number,
         iif(line.kind = 'hours', booklet.layoutId, booklet.reviewLayoutId) AS layoutId,
         iif(line.kind = 'hours', booklet.linesPerSide, booklet.reviewLinesPerSide) AS linesPerSide
       FROM bookletLine AS line JOIN booklet ON booklet.id = line.bookletId JOIN teacher ON teacher.id = line.teacherId
       LEFT JOIN posting ON posting.teacherId = teacher.id AND posting.toDate IS NULL LEFT JOIN school ON school.id = posting.schoolId
       WHERE line.kind = @kind AND line.state = 'valid' AND (@schoolId IS NULL OR posting.schoolId = @schoolId)
         AND (${lineIds ? 'line.id IN (SELECT value FROM json_each(@lineIds))' : 'line.printedAt IS NULL AND @lineIds IS NULL'})
       ORDER BY school.sortOrder IS NULL, school.sortOrder, school.id, teacher.pinyin, teacher.cardNumber, teacher.id, line.bookletId, line.place`,
    )
    .all({ kind, schoolId: schoolId ?? null, lineIds: lineIds ? JSON.stringify(lineIds) : null }) as LineRow[]
  const placed = rows.map((row) => ({ ...row, ...placeAt(row.place, row) }))
  return [...Map.groupBy(placed, ({ bookletId, page, side }) => `${bookletId} ${page} ${side}`).values()].flatMap((lines) => {
    const [first] = lines
    if (!first) return []
    const { bookletId, teacherName, schoolName, number, page, side, layoutId } = first
    const own = { bookletId, teacherName, schoolName, number, page, side, layoutId }
    return [
      {
        ...own,
        lineIds: lines.map(({ id }) => id),
        lines: lines.map(({ line }) => line),
        contents: lines.map(({ registeredContent }) => JSON.parse(registeredContent)),
      },
    ]
  })
}

/** Lays out the whole job to find what a person should look at first. */
export async function checkPages(store: Store, pages: readonly PageToPrint[]): Promise<BookletSheet[]> {
  const checked: BookletSheet[] = []
  for (const page of pages) {
    const { layoutId: _layoutId, contents: _contents, ...shown } = page
    const { width, height, warnings } = sheetOf(store, page)
    checked.push({ ...shown, width, height, warnings })
    if (checked.length % 50 === 0) await setImmediate() // others are answered in between
  }
  return checked
}

export function sheetOf(store: Store, { teacherName, number, lines, contents, layoutId, ...page }: PageToPrint): Sheet {
  const drawn = lines.map((line, i) => ({ line, content: contents[i] ?? {}, tone: 'new' as const }))
  return drawLines(store, { ...page, layout: layoutOf(store, layoutId), owner: { teacherName, number } }, drawn)
}

type Drawing = { profile?: PrintProfile | undefined; report: Report; signal: AbortSignal }

/** Draws the job, a page at a time, corrected where there is a profile; answers the id the PDF is fetched by. */
export async function drawBooklets(
  store: Store,
  { kind, pages }: { kind: LineKind; pages: readonly PageToPrint[] },
  { profile, report, signal }: Drawing,
): Promise<{ fileId: string }> {
  const name = `续打 ${lineKinds[kind]} ${pages.length}页${profile ? '（已校准）' : ''}`
  const { centerName: author } = await store.db.selectFrom('office').select('centerName').executeTakeFirstOrThrow()
  const pdf = await drawPdf(drawn(store, pages, { profile, report }), { title: name, author, kit: drawingKit(store), signal })
  return { fileId: keepFinishedFile(new File([pdf], `${name}.pdf`, { type: 'application/pdf' })) }
}

async function* drawn(store: Store, pages: readonly PageToPrint[], { profile, report }: Omit<Drawing, 'signal'>): AsyncGenerator<Sheet> {
  for (const [i, page] of pages.entries()) {
    await report('正在生成', i, pages.length)
    const sheet = sheetOf(store, page)
    yield profile ? applyProfile(sheet, profile) : sheet
  }
}
