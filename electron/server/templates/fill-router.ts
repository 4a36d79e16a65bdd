import { dayOf } from '../../../shared/dates.ts'
import { entryOf } from '../../../shared/reports/catalogue.ts'
import type { ReportRequest } from '../../../shared/reports/model.ts'
import type { TemplateMapping } from '../../../shared/templates/model.ts'
import type { FillWords } from '../../../shared/templates/plan-fill.ts'
import { withStore } from '../implementer.ts'
import { describeRequest } from '../lib/describe-request.ts'
import { endingOf } from '../lib/package/content-types.ts'
import { openPackage } from '../lib/package/open-package.ts'
import { registerExport } from '../lib/register-export.ts'
import { countPeople, editionOf, maskBook } from '../lib/report-edition.ts'
import { safeFileName } from '../lib/safe-file-name.ts'
import { checkFill, takesNumbers } from './check.ts'
import { planTemplate, wordsOf, writePlan } from './fill.ts'
import { recogniseLayout } from './layout.ts'
import { makeReport } from './make-report.ts'
import { openStored } from './open-template.ts'
import { refusing } from './refusing.ts'

const templates = withStore.templates
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Filling a template: what would come out, and the file. */
export const fillRouter = {
  check: templates.check.handler(async ({ input, context: { store }, errors, signal }) => {
    const { template, opened } = await openStored(store, input.id, errors, signal)
    const mapping = mappingFor(template.mapping, input.request)
    if (!mapping) throw errors.TEMPLATE_NOT_SET_UP()
    const { request } = input
    const book = await makeReport(store, request, (refusal) => errors[refusal]())
    const plan = await planTemplate(store, { mapping, book, request })
    const masked = await planTemplate(store, { mapping, book: maskBook(book), request })
    const { sheet, firstLine } = mapping
    const layout = await refusing(errors, () => recogniseLayout(opened, { sheet, headers: [], place: mapping, firstLine }))
    return checkFill({ mapping, layout, book, plan, masked })
  }),

  fill: templates.fill.handler(async ({ input, context: { store }, errors, signal }) => {
    const { request, numbers: asked, reason } = input
    const { template, opened } = await openStored(store, input.id, errors, signal)
    const mapping = mappingFor(template.mapping, request)
    if (!mapping) throw errors.TEMPLATE_NOT_SET_UP()
    const entry = entryOf(request.id)
    const today = dayOf(store.now())
    const made = await makeReport(store, request, (refusal) => errors[refusal]())
    const { book, numbers: inBook } = editionOf(made, entry, { edition: 'office', numbers: asked, today })
    const plan = await planTemplate(store, { mapping, book, request })
    if (plan.rows.length === 0) throw errors.NOTHING_TO_EXPORT()
    const bytes = await refusing(errors, () => writePlan(opened.content, mapping, plan))
    const numbers = takesNumbers(mapping, book) ? inBook : 'none'
    const fileName = `${safeFileName([template.name, namesIn(await wordsOf(store, request), request) ?? today].join('_'))}.${endingOf(openPackage(bytes))}`
    await registerExport(store, {
      reportId: entry.id,
      label: `上级模板：${template.name}`,
      parameters: [entry.label, describeRequest(store, entry, request)].filter(Boolean).join('；'),
      fileName,
      rowCount: plan.rows.length,
      people: countPeople(book),
      numbers,
      reason: numbers === 'full' && reason !== '' ? reason : null,
    })
    return new File([bytes], fileName, { type: workbookType })
  }),
}

/** What tells one filling of a template from the next: the cohort, or the year. */
function namesIn({ 班次, 年度 }: FillWords, { year }: ReportRequest): string | undefined {
  return 班次 ?? (year === undefined ? undefined : `${年度}年`)
}

/** A template is filled with the report it was set up for. */
function mappingFor(mapping: TemplateMapping | null, { id }: ReportRequest): TemplateMapping | undefined {
  return mapping?.reportId === id ? mapping : undefined
}
