import { sampleOf } from '../../../shared/exchange/sample.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { recogniseLayout } from './layout.ts'
import { findHeaders } from './make-report.ts'
import { openStored } from './open-template.ts'
import { refusing } from './refusing.ts'
import { findTemplate, setUpTemplate } from './store.ts'
import { tryMapping } from './trial.ts'

const templates = withStore.templates

/** Setting a template up: what its sheets look like, what is recognised in one, and what a person makes of it. */
export const setUpRouter = {
  sheets: templates.sheets.handler(async ({ input, context, errors, signal }) => {
    const { opened } = await openStored(context.store, input.id, errors, signal)
    return opened.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden,
      lines: sheet.rows.length,
      sample: sampleOf(sheet),
    }))
  }),

  headers: templates.headers.handler(({ input, context, errors }) => findHeaders(context.store, input, (refusal) => errors[refusal]())),

  recognise: templates.recognise.handler(async ({ input: { id, ...asked }, context, errors, signal }) => {
    const { opened } = await openStored(context.store, id, errors, signal)
    const layout = await refusing(errors, () => recogniseLayout(opened, asked))
    if (!layout) throw errors.NO_HEADER()
    return layout
  }),

  setUp: templates.setUp.handler(async ({ input: { id, mapping }, context, errors, signal }) => {
    const { opened } = await openStored(context.store, id, errors, signal)
    await refusing(errors, () => tryMapping(opened, mapping))
    await transact(context.store, async (store) => {
      if (!(await findTemplate(store, id))) throw errors.NOT_FOUND()
      setUpTemplate(store, id, mapping)
    })
  }),
}
