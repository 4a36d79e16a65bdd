import { NumberSeriesDraft } from '../../../shared/numbering/model.ts'
import { readPaper } from '../../../shared/numbering/paper.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { listSeries } from '../lib/number-series.ts'
import { checkYear } from './check.ts'
import { addPack, findPack, isPackInUse, listPacks, listSheets, removePack, replaceSheet, spoilSheet } from './packs.ts'
import { addRange, findRange, listRanges, releaseRange } from './ranges.ts'
import { changeSeries, isPatternTaken, listSeriesWithNext, previewSeries } from './series.ts'

const numbering = withStore.numbering

export const numberingRouter = {
  series: numbering.series.handler(({ context }) => listSeriesWithNext(context.store)),

  preview: numbering.preview.handler(async ({ input, context: { store } }) => {
    const read = NumberSeriesDraft.safeParse(input)
    const problems = read.error?.issues.map(({ message }) => message) ?? []
    const isTaken = read.success && (await isPatternTaken(store, read.data))
    return previewSeries(store, input, isTaken ? ['另一种证书的编号规则和这个一样，会重号'] : problems)
  }),

  changeSeries: numbering.changeSeries.handler(({ input: { id, series, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const known = (await listSeries(store)).find((one) => one.id === id)
      if (known?.kind !== series.kind) throw errors.NOT_FOUND()
      if (await isPatternTaken(store, series)) throw errors.PATTERN_TAKEN()
      changeSeries(store, id, series, { reason })
    }),
  ),

  ranges: numbering.ranges.handler(({ context }) => listRanges(context.store)),

  addRange: numbering.addRange.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const added = await addRange(store, input)
      if (typeof added === 'string') throw errors[added]()
      return { id: added }
    }),
  ),

  releaseRange: numbering.releaseRange.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const range = await findRange(store, id)
      if (!range) throw errors.NOT_FOUND()
      if (range.releasedOn) throw errors.RANGE_RELEASED()
      releaseRange(store, id, { reason })
    }),
  ),

  packs: numbering.packs.handler(({ context }) => listPacks(context.store)),

  packSheets: numbering.packSheets.handler(({ input, context }) => listSheets(context.store, input.id)),

  addPack: numbering.addPack.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      const added = addPack(store, input)
      if (typeof added === 'string') throw errors[added]()
      return { id: added }
    }),
  ),

  removePack: numbering.removePack.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!findPack(store, id)) throw errors.NOT_FOUND()
      if (isPackInUse(store, id)) throw errors.IN_USE()
      removePack(store, id, { reason })
    }),
  ),

  spoilPaper: numbering.spoilPaper.handler(({ input: { id, paper, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const pack = findPack(store, id)
      if (!pack) throw errors.NOT_FOUND()
      const paperNumber = readPaper(paper, pack)
      const isInside = paperNumber !== undefined && paperNumber >= pack.firstNumber && paperNumber <= pack.lastNumber
      if (!isInside) throw errors.PAPER_OUTSIDE()
      if (spoilSheet(store, id, paperNumber, reason) === 'PAPER_TAKEN') throw errors.PAPER_TAKEN()
    }),
  ),

  replacePaper: numbering.replacePaper.handler(({ input: { certificateId, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const replaced = replaceSheet(store, certificateId, reason)
      if (typeof replaced === 'string') throw errors[replaced]()
      return replaced
    }),
  ),

  check: numbering.check.handler(({ input, context }) => checkYear(context.store, input.year)),
}
