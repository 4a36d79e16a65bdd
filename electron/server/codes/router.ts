import { shippedCode } from '../../../shared/codes/shipped.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { changeCode, listCodes } from './store.ts'

const codes = withStore.codes

export const codesRouter = {
  list: codes.list.handler(({ context }) => listCodes(context.store)),

  change: codes.change.handler(({ input: { list, word, code }, context, errors }) =>
    transact(context.store, async (store) => {
      const line = await changeCode(store, { list, word, code: code || null, origin: 'office' })
      if (!line) throw errors.NOT_FOUND()
      return line
    }),
  ),

  restore: codes.restore.handler(({ input: { list, word }, context, errors }) =>
    transact(context.store, async (store) => {
      const line = await changeCode(store, { list, word, code: shippedCode(list, word), origin: 'shipped' })
      if (!line) throw errors.NOT_FOUND()
      return line
    }),
  ),
}
