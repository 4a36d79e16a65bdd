import type { Store } from '../../electron/server/db/open.ts'
import { createRow } from '../../electron/server/db/write.ts'
import { searchTextOf } from '../../electron/server/lib/search-text.ts'
import { addProgram, cohortDraft } from './cohort.ts'
import { resultOf } from './imports.ts'
import { openOffice } from './office.ts'
import { addSchool, addTeachers, testIdNumber } from './people.ts'

export type WaitingOffice = Awaited<ReturnType<typeof openWaitingOffice>>

/** 赵建国 at 第一中学, and a cohort of his with one day and an exam; 孟春熙 is not registered. */
export async function openWaitingOffice() {
  const office = await openOffice()
  const { api, store } = office
  const schoolId = addSchool(store, '第一中学')
  const [zhao = 0] = addTeachers(store, schoolId, 1)
  const { id: cohortId } = await api.cohorts.open(cohortDraft(addProgram(store)))
  await api.cohorts.enroll({ cohortId, teacherIds: [zhao] })
  await api.cohorts.addSession({ cohortId, session: { topic: '', hours: 60, date: '2026-03-02', part: '全天' } })
  await api.cohorts.setScheme({ cohortId, scheme: { components: [{ name: '考试', weight: 100 }], passMark: 600 } })
  const register = (name: string, idNumber = testIdNumber(901), at = schoolId) => addTeacher(store, { name, idNumber, schoolId: at })
  const enroll = (teacherId: number) => api.cohorts.enroll({ cohortId, teacherIds: [teacherId] })
  const pair = (mentorId: number, menteeId: number) =>
    api.pairings.create({ kind: '带徒', mentorId, menteeId, startDate: '2025-09-01', endDate: '2028-08-31', goals: '站稳讲台' })
  const matchFound = async () => (await resultOf(api.waiting.matchFound())).matched
  const undo = (batchId: number) => resultOf(api.exchange.undo({ batchId, reason: '发错了表' }))
  const count = (from: string) => (store.sqlite.prepare(`SELECT count(*) AS n FROM ${from}`).get() as { n: number }).n
  return { ...office, schoolId, zhao, cohortId, register, enroll, pair, matchFound, undo, count }
}

function addTeacher(store: Store, { name, idNumber, schoolId }: { name: string; idNumber: string; schoolId: number }): number {
  const id = createRow(store, 'teacher', { name, ...searchTextOf(name), idNumber })
  createRow(store, 'posting', { teacherId: id, schoolId, fromDate: '2020-09-01', toDate: null })
  return id
}

/** Who he is, in the columns of `who`. */
export const stranger = ['孟春熙', '第一中学', testIdNumber(901)] as const
export const who = ['姓名', '单位', '身份证号'] as const
export const hoursHead = [...who, '项目名称', '类别', '学时', '培训日期']
export const pairingHead = ['师父姓名', '师父单位', '徒弟姓名', '徒弟单位', '结对类别', '结对期限', '指导目标']
