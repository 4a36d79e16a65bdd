import { chineseDay, dayOf } from '../../../shared/dates.ts'
import { teacherFields } from '../../../shared/teachers/fields.ts'
import { planTransfer } from '../../../shared/teachers/plan-transfer.ts'
import { transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { isSchool } from '../lib/registered.ts'
import { listTeachers } from './list.ts'
import { matchLines } from './match.ts'
import { applyTransfer, changeTeacher, createTeacher, findOwner, findTeacher, findTeacherOrThrow } from './store.ts'
import { findChoice, suggestTeachers } from './suggest.ts'

const teachers = withStore.teachers

export const teachersRouter = {
  list: teachers.list.handler(({ input, context }) => listTeachers(context.store, input)),

  get: teachers.get.handler(async ({ input, context, errors }) => {
    const teacher = await findTeacher(context.store, input.id)
    if (!teacher) throw errors.NOT_FOUND()
    return teacher
  }),

  create: teachers.create.handler(({ input, context, errors }) =>
    transact(context.store, async (store) => {
      if (!isSchool(store, input.schoolId)) throw errors.NOT_FOUND()
      const owner = await findOwner(store, input.teacher)
      if (owner) throw errors.NUMBER_TAKEN({ data: { detail: ownership(owner) } })
      return findTeacherOrThrow(store, createTeacher(store, input))
    }),
  ),

  change: teachers.change.handler(({ input: { id, teacher, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!(await findTeacher(store, id))) throw errors.NOT_FOUND()
      const owner = await findOwner(store, teacher, id)
      if (owner) throw errors.NUMBER_TAKEN({ data: { detail: ownership(owner) } })
      changeTeacher(store, id, teacher, { reason })
      return findTeacherOrThrow(store, id)
    }),
  ),

  transfer: teachers.transfer.handler(({ input: { id, schoolId, date, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const teacher = await findTeacher(store, id)
      if (!teacher || !isSchool(store, schoolId)) throw errors.NOT_FOUND()
      const today = dayOf(store.now())
      if (date > today)
        throw errors.DATE_IN_FUTURE({ data: { detail: `调动最晚可以填今天（${chineseDay(today)}），以后的请到那一天再登记。` } })
      const plan = planTransfer(teacher.postings, { schoolId, date })
      if (!('refusal' in plan)) applyTransfer(store, id, plan, { reason })
      else if (plan.refusal === 'SAME_SCHOOL') throw errors.SAME_SCHOOL()
      else throw errors.TRANSFER_BACKWARDS({ data: { detail: `已登记到${chineseDay(plan.since)}，请选这以后的日期。` } })
      return findTeacherOrThrow(store, id)
    }),
  ),

  suggest: teachers.suggest.handler(({ input, context }) => suggestTeachers(context.store, input)),

  choice: teachers.choice.handler(async ({ input, context, errors }) => {
    const choice = await findChoice(context.store, input.id)
    if (!choice) throw errors.NOT_FOUND()
    return choice
  }),

  matchList: teachers.matchList.handler(({ input, context }) => matchLines(context.store, input.lines)),
}

function ownership({ column, name }: { column: 'idNumber' | 'cardNumber'; name: string }): string {
  return `${teacherFields[column].label}已登记给${name}。`
}
