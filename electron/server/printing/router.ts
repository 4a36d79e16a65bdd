import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { findPrintProfile } from '../lib/print-profile.ts'
import { calibrationSheet, drawCalibration } from './calibration-pdf.ts'
import {
  changePrintProfile,
  createPrintProfile,
  isNameTaken,
  listPrintProfileChoices,
  listPrintProfiles,
  removePrintProfile,
} from './store.ts'

const printing = withStore.printing

export const printingRouter = {
  list: printing.list.handler(({ input, context }) => listPrintProfiles(context.store, input)),

  choices: printing.choices.handler(({ context }) => listPrintProfileChoices(context.store)),

  get: printing.get.handler(async ({ input, context, errors }) => {
    const profile = await findPrintProfile(context.store, input.id)
    if (!profile) throw errors.NOT_FOUND()
    return profile
  }),

  create: printing.create.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      if (await isNameTaken(store, input.name)) throw errors.NAME_TAKEN()
      return createPrintProfile(store, input)
    }),
  ),

  change: printing.change.handler(({ input: { id, profile, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findPrintProfile(store, id))) throw errors.NOT_FOUND()
      if (await isNameTaken(store, profile.name, id)) throw errors.NAME_TAKEN()
      changePrintProfile(store, id, profile, { reason })
      return { ...profile, id }
    }),
  ),

  remove: printing.remove.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findPrintProfile(store, id))) throw errors.NOT_FOUND()
      removePrintProfile(store, id, { reason })
    }),
  ),

  calibrationSheet: printing.calibrationSheet.handler(({ input }) => calibrationSheet(input)),

  calibrationPdf: printing.calibrationPdf.handler(({ input, context }) => drawCalibration(context.store, input)),
}
