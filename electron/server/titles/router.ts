import { dayOf } from '../../../shared/dates.ts'
import { findBorne } from '../../../shared/titles/find-title.ts'
import type { TitleDraft } from '../../../shared/titles/model.ts'
import { chinesePartialDate, isAfter } from '../../../shared/titles/partial-date.ts'
import { type Store, transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { areTeachers } from '../lib/registered.ts'
import { listTitlesBorne } from '../lib/titles-borne.ts'
import { changeTitle, createTitle, findTitle, listTitlesOfTeacher, removeTitle, restoreTitle, withdrawTitle } from './store.ts'

const titles = withStore.titles

export const titlesRouter = {
  ofTeacher: titles.ofTeacher.handler(({ input, context }) => listTitlesOfTeacher(context.store, input.teacherId)),

  grant: titles.grant.handler(({ input: { teacherId, title }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!areTeachers(store, [teacherId])) throw errors.NOT_FOUND()
      if (isInFuture(store, title.grantedOn)) throw errors.DATE_IN_FUTURE()
      if (isBorne(store, { teacherId, title })) throw errors.TITLE_BORNE()
      return { id: createTitle(store, teacherId, title) }
    }),
  ),

  change: titles.change.handler(({ input: { id, title, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const current = findTitle(store, id)
      if (!current) throw errors.NOT_FOUND()
      if (isInFuture(store, title.grantedOn)) throw errors.DATE_IN_FUTURE()
      if (current.withdrawnOn && title.grantedOn && isAfter(title.grantedOn, current.withdrawnOn))
        throw errors.WITHDRAWN_TOO_EARLY({ data: { detail: `撤销日期是${chinesePartialDate(current.withdrawnOn)}。` } })
      if (current.state === 'valid' && isBorne(store, { teacherId: current.teacherId, title, except: id })) throw errors.TITLE_BORNE()
      changeTitle(store, id, title, { reason })
    }),
  ),

  withdraw: titles.withdraw.handler(({ input: { id, withdrawnOn, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const current = findTitle(store, id)
      if (!current) throw errors.NOT_FOUND()
      if (current.state === 'withdrawn') throw errors.TITLE_WITHDRAWN()
      if (isInFuture(store, withdrawnOn)) throw errors.DATE_IN_FUTURE()
      if (current.grantedOn && isAfter(current.grantedOn, withdrawnOn))
        throw errors.WITHDRAWN_TOO_EARLY({ data: { detail: `授予日期是${chinesePartialDate(current.grantedOn)}。` } })
      withdrawTitle(store, id, { withdrawnOn, reason })
    }),
  ),

  restore: titles.restore.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const current = findTitle(store, id)
      if (!current) throw errors.NOT_FOUND()
      if (isBorne(store, { teacherId: current.teacherId, title: current, except: id })) throw errors.TITLE_BORNE()
      restoreTitle(store, id, { reason })
    }),
  ),

  remove: titles.remove.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!findTitle(store, id)) throw errors.NOT_FOUND()
      removeTitle(store, id, { reason })
    }),
  ),
}

function isInFuture(store: Store, date: string | null): boolean {
  return date !== null && isAfter(date, dayOf(store.now()))
}

type Asked = { teacherId: number; title: Pick<TitleDraft, 'name' | 'level'>; except?: number }

/** Whether the teacher has another valid title of this name and level. */
function isBorne(store: Store, { teacherId, title, except }: Asked): boolean {
  const others = (listTitlesBorne(store, [teacherId]).get(teacherId) ?? []).filter(({ id }) => id !== except)
  const found = findBorne(others, title)
  return found !== undefined && found !== 'several' && found.level === title.level
}
