import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { fillRouter } from './fill-router.ts'
import { openHandedIn, openStored } from './open-template.ts'
import { setUpRouter } from './set-up-router.ts'
import {
  changeTemplate,
  createTemplate,
  findFile,
  findTemplate,
  isNameTaken,
  listTemplates,
  listVersions,
  removeTemplate,
  replaceFile,
} from './store.ts'
import { carryOver } from './trial.ts'

const templates = withStore.templates

export const templatesRouter = {
  list: templates.list.handler(({ input, context }) => listTemplates(context.store, input)),

  get: templates.get.handler(async ({ input, context, errors }) => {
    const template = await findTemplate(context.store, input.id)
    if (!template) throw errors.NOT_FOUND()
    return template
  }),

  create: templates.create.handler(async ({ input: { file, ...facts }, context, errors, signal }) => {
    const opened = await openHandedIn(file, errors, signal)
    return transact(context.store, async (store) => {
      if (await isNameTaken(store, facts.name)) throw errors.NAME_TAKEN()
      return { id: createTemplate(store, facts, opened) }
    })
  }),

  change: templates.change.handler(({ input: { id, facts }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findTemplate(store, id))) throw errors.NOT_FOUND()
      if (await isNameTaken(store, facts.name, id)) throw errors.NAME_TAKEN()
      changeTemplate(store, id, facts)
    }),
  ),

  remove: templates.remove.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findTemplate(store, id))) throw errors.NOT_FOUND()
      removeTemplate(store, id, { reason })
    }),
  ),

  replace: templates.replace.handler(async ({ input: { id, file, reason }, context, errors, signal }) => {
    const opened = await openHandedIn(file, errors, signal)
    const before = await openStored(context.store, id, errors, signal)
    const mapping = before.template.mapping && (await carryOver(before.template.mapping, before.opened, opened))
    return transact(context.store, async (store) => {
      const template = await findTemplate(store, id)
      if (!template) throw errors.NOT_FOUND()
      replaceFile(store, template, { file: opened, mapping, why: { reason } })
      return { mapping: mapping ? ('kept' as const) : template.mapping ? ('lost' as const) : ('none' as const) }
    })
  }),

  versions: templates.versions.handler(({ input, context }) => listVersions(context.store, input.id)),

  file: templates.file.handler(async ({ input: { id, version }, context, errors }) => {
    const file = await findFile(context.store, id, version)
    if (!file) throw errors.NOT_FOUND()
    return file
  }),

  ...setUpRouter,
  ...fillRouter,
}
