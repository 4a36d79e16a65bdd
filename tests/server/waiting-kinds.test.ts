import { expect, test } from 'vitest'
import { commit, fileOf, type Import, preview, refusalOf } from '../support/imports.ts'
import { hoursHead, openWaitingOffice, pairingHead, stranger, type WaitingOffice, who } from '../support/waiting.ts'

type Case = {
  kind: Import['kind']
  of: (office: WaitingOffice) => Import
  /** Beyond being registered, what has to happen before the row can be written. */
  also?: (office: WaitingOffice, teacherId: number) => Promise<unknown>
  /** Where the row is found once it is written. */
  place: (office: WaitingOffice, teacherId: number) => string
}

const cases: readonly Case[] = [
  {
    kind: 'enrollments',
    of: ({ cohortId }) => ({ file: fileOf([...who], [stranger]), kind: 'enrollments', options: { cohortId } }),
    place: (_, id) => `enrollment WHERE teacherId = ${id}`,
  },
  {
    kind: 'attendance',
    of: ({ cohortId }) => ({ file: fileOf([...who, '3月2日'], [[...stranger, '√']]), kind: 'attendance', options: { cohortId } }),
    also: ({ enroll }, id) => enroll(id),
    place: (_, id) => `attendance JOIN enrollment ON enrollment.id = enrollmentId WHERE teacherId = ${id} AND mark = '出勤'`,
  },
  {
    kind: 'scores',
    of: ({ cohortId }) => ({ file: fileOf([...who, '考试'], [[...stranger, 85]]), kind: 'scores', options: { cohortId } }),
    also: ({ enroll }, id) => enroll(id),
    place: (_, id) => `score JOIN enrollment ON enrollment.id = enrollmentId WHERE teacherId = ${id} AND points = 850`,
  },
  {
    kind: 'hours',
    of: () => ({ file: fileOf(hoursHead, [[...stranger, '师德培训', '师德', 6, '2026-03-02']]), kind: 'hours' }),
    place: (_, id) => `hoursEntry WHERE teacherId = ${id} AND hours = 60 AND reversesId IS NULL
      AND NOT EXISTS (SELECT 1 FROM hoursEntry AS reversal WHERE reversal.reversesId = hoursEntry.id)`,
  },
  {
    kind: 'schoolHours',
    of: ({ schoolId }) => ({
      file: fileOf(['姓名', '校本研修学时'], [['孟春熙', 24]]),
      kind: 'schoolHours',
      options: { schoolId, date: '2026-07-10' },
    }),
    place: (_, id) => `hoursEntry WHERE teacherId = ${id} AND hours = 240 AND reversesId IS NULL
      AND NOT EXISTS (SELECT 1 FROM hoursEntry AS reversal WHERE reversal.reversesId = hoursEntry.id)`,
  },
  {
    kind: 'titles',
    of: () => ({ file: fileOf([...who, '称号名称'], [[...stranger, '县级骨干教师']]), kind: 'titles' }),
    place: (_, id) => `title WHERE teacherId = ${id} AND name = '县级骨干教师'`,
  },
  {
    kind: 'pairings',
    of: () => ({
      file: fileOf(pairingHead, [['孟春熙', '第一中学', '赵建国', '第一中学', '师徒', '2025.9-2028.8', '站稳讲台']]),
      kind: 'pairings',
    }),
    place: ({ zhao }, id) => `pairing WHERE mentorId = ${id} AND menteeId = ${zhao}`,
  },
  {
    kind: 'activities',
    of: () => ({
      file: fileOf(['师傅', '徒弟', '活动日期', '活动形式', '活动主题'], [['孟春熙', '赵建国', '2025-10-15', '听课', '两位数乘法']]),
      kind: 'activities',
    }),
    also: ({ pair, zhao }, id) => pair(id, zhao),
    place: (_, id) => `activityEntry JOIN pairing ON pairing.id = pairingId WHERE mentorId = ${id} AND reversesId IS NULL
      AND NOT EXISTS (SELECT 1 FROM activityEntry AS reversal WHERE reversal.reversesId = activityEntry.id)`,
  },
]

test.each(cases)('$kind: a row of a stranger waits, is written when he appears, and goes with its batch', async ({ of, also, place }) => {
  const office = await openWaitingOffice()
  const { api, register, matchFound, undo, count } = office
  const request = of(office)
  const dryRun = await preview(api, request)
  expect(dryRun).toMatchObject({ counts: { new: 1, wrong: 0, doubtful: 0 }, waiting: 1 })
  expect(dryRun.rows[0]?.label).toMatch(/（待匹配）$/)
  expect(dryRun.problems).toMatchObject([{ severity: 'warning', advice: expect.stringContaining('“待匹配”') }])
  const { batchId, waiting } = await commit(api, request)
  expect(waiting).toBe(1)
  expect((await preview(api, request)).counts).toMatchObject({ same: 1, new: 0 })
  expect(await refusalOf(commit(api, request))).toMatchObject({ code: 'NOTHING_TO_IMPORT' })
  expect(await matchFound()).toBe(0)

  const teacherId = register('孟春熙')
  if (also) {
    expect(await api.waiting.counts()).toEqual({ waiting: 1, found: 0 })
    await also(office, teacherId)
  }
  expect(count(place(office, teacherId))).toBe(0)
  expect((await api.waiting.list({})).rows).toMatchObject([
    { batchId, line: 3, isFound: true, why: null, people: [{ name: '孟春熙', teacher: { id: teacherId } }] },
  ])
  expect(await matchFound()).toBe(1)
  expect(count(place(office, teacherId))).toBe(1)
  expect((await api.waiting.list({ state: 'matched' })).rows).toMatchObject([{ people: [{ teacher: { id: teacherId } }] }])
  expect((await preview(api, request)).counts).toMatchObject({ same: 1, new: 0, changed: 0 })

  expect(await undo(batchId)).toMatchObject({ kept: [], impossible: [] })
  expect(count(place(office, teacherId))).toBe(0)
  expect(count('waitingRow')).toBe(0)
})
