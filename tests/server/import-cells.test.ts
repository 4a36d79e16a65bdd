import { expect, test } from 'vitest'
import { addProgram, cohortDraft } from '../support/cohort.ts'
import { commit, fileOf, type Import, preview, refusalOf, resultOf } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'
import { workbookFile } from '../support/workbooks.ts'

/** A cohort of three with two days, the second in two halves, and a scheme of an exam and exercises. */
async function openCohort() {
  const office = await openOffice()
  const { api, store } = office
  const ids = addTeachers(store, addSchool(store, '第一中学'), 4)
  const { id: cohortId } = await api.cohorts.open(cohortDraft(addProgram(store)))
  await api.cohorts.enroll({ cohortId, teacherIds: ids.slice(0, 3) })
  const session = { topic: '', hours: 30 }
  await api.cohorts.addSession({ cohortId, session: { ...session, date: '2026-03-02', part: '全天', hours: 60 } })
  await api.cohorts.addSession({ cohortId, session: { ...session, date: '2026-03-03', part: '上午' } })
  await api.cohorts.addSession({ cohortId, session: { ...session, date: '2026-03-03', part: '下午' } })
  const components = [
    { name: '考试', weight: 70 },
    { name: '作业', weight: 30 },
  ]
  await api.cohorts.setScheme({ cohortId, scheme: { components, passMark: 600 } })
  const names = await Promise.all(ids.map(async (id) => (await api.teachers.get({ id })).name))
  const sheet = async () => (await api.cohorts.sheet({ cohortId })).lines.toSorted((a, b) => a.enrollmentId - b.enrollmentId)
  const undo = (batchId: number) => resultOf(api.exchange.undo({ batchId, reason: '发错了表' }))
  return { ...office, cohortId, ids, names, sheet, undo }
}

test('a sheet of scores goes into the components of the scheme, matched within the roster alone', async () => {
  const { api, cohortId, names, sheet, undo } = await openCohort()
  const rows = [
    [names[0] ?? '', '第一中学', 85, '90分'],
    [names[1] ?? '', '第一中学', '77.5', null],
    [names[2] ?? '', '第一中学', '合格', 101],
    [names[3] ?? '', '第一中学', 60, 60],
  ]
  const scores: Import = { file: fileOf(['姓名', '单位', '考试成绩', '作业'], rows, '成绩单'), kind: 'scores', options: { cohortId } }
  const recognised = await api.exchange.recognise({ file: scores.file, cohortId })
  expect(recognised.sheets[0]?.readings.find(({ kind }) => kind === 'scores')?.report.columns.map(({ meaning }) => meaning)).toEqual([
    '姓名',
    '工作单位',
    '考试',
    '作业',
  ])
  expect((await api.exchange.recognise({ file: scores.file })).sheets[0]?.readings.map(({ kind }) => kind)).not.toContain('scores')
  const dryRun = await preview(api, scores)
  expect(dryRun.problems.map(({ line, column, message }) => `${line}${column} ${message}`)).toEqual([
    '5C “合格”是等级，这个班次按分数算成绩',
    '5D “101”不是 0 到 100 的分数',
    '6A 名单里没有这位学员',
  ])
  expect(dryRun.rows[0]).toMatchObject({
    verdict: 'changed',
    changes: [
      { label: '考试', before: null, after: '85' },
      { label: '作业', before: null, after: '90' },
    ],
  })
  const { batchId } = await commit(api, scores, 'good-rows-only')
  expect((await sheet()).map(({ points }) => points)).toEqual([
    [850, 900],
    [775, null],
    [null, null],
  ])
  expect((await preview(api, scores)).counts).toMatchObject({ same: 3, wrong: 1 })
  expect((await undo(batchId)).restored).toHaveLength(4)
  expect((await sheet()).flatMap(({ points }) => points)).toEqual(Array(6).fill(null))
})

test('with only one component any column of scores is that one; without a scheme, or without its columns, it is said what is missing', async () => {
  const { api, store, cohortId, ids, names } = await openCohort()
  const file = fileOf(['姓名', '单位', '成绩'], [[names[0] ?? '', '第一中学', 88]])
  const unnamed: Import = { file, kind: 'scores', options: { cohortId } }
  expect(await refusalOf(preview(api, unnamed))).toMatchObject({ detail: '请选择“成绩”这一列是哪一项：“考试”、“作业”。' })
  const scheme = (await api.cohorts.sheet({ cohortId })).components
  const said = await preview(api, { ...unnamed, options: { cohortId, componentId: scheme[1]?.id } })
  expect(said.rows).toMatchObject([{ verdict: 'changed', changes: [{ label: '作业', after: '88' }] }])
  const without = fileOf(['姓名', '单位', '总评'], [[names[0] ?? '', '第一中学', 88]])
  expect(await refusalOf(preview(api, { ...unnamed, file: without }))).toMatchObject({
    detail: '表里没有成绩的列。这个班次的成绩分“考试”、“作业”。',
  })
  const { id: other } = await api.cohorts.open(cohortDraft(addProgram(store, '另一个项目'), { name: '二班' }))
  await api.cohorts.enroll({ cohortId: other, teacherIds: ids.slice(0, 1) })
  const single: Import = { file, kind: 'scores', options: { cohortId: other } }
  expect(await refusalOf(preview(api, single))).toMatchObject({ detail: '这个班次没有成绩方案，请先在班次的“成绩”页设定各项。' })
  await api.cohorts.setScheme({ cohortId: other, scheme: { components: [{ name: '结业考试', weight: 100 }], passMark: 600 } })
  expect((await preview(api, single)).rows).toMatchObject([{ verdict: 'changed', changes: [{ label: '结业考试', after: '88' }] }])
})

test('a sign-in sheet goes into the sessions, whose days stand over the columns in any spelling, also over two rows', async () => {
  const { api, cohortId, names, sheet, undo } = await openCohort()
  const file = workbookFile([
    {
      rows: [
        ['考勤表'],
        ['序号', '姓名', '单位', '2026.3.2', '3月3日', null],
        [null, null, null, null, '上午', '下午'],
        [1, names[0] ?? '', '第一中学', '√', '到', '△'],
        [2, names[1] ?? '', '第一中学', '旷', '病假', null],
        [3, names[2] ?? '', '第一中学', '√', '？', '√'],
      ],
      merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2'],
    },
  ])
  const attendance: Import = { file, kind: 'attendance', options: { cohortId } }
  const dryRun = await preview(api, attendance)
  expect(dryRun.problems.map(({ line, field, message }) => `${line} ${field} ${message}`)).toEqual([
    '6 3月3日上午 “？”看不出是出勤、请假还是缺勤',
  ])
  const { batchId } = await commit(api, attendance, 'good-rows-only')
  expect((await sheet()).map(({ marks }) => marks)).toEqual([
    ['出勤', '出勤', '请假'],
    ['缺勤', '请假', null],
    [null, null, null],
  ])
  expect((await preview(api, attendance)).counts).toMatchObject({ same: 2, wrong: 1 })
  expect((await api.exchange.batchLines({ batchId })).rows[0]).toMatchObject({ name: `考勤 ${names[0]}` })
  expect((await undo(batchId)).restored).toHaveLength(5)
  expect((await sheet()).flatMap(({ marks }) => marks)).toEqual(Array(9).fill(null))
})

test('a word instead of a score, or more than a mark says, is told; the other scores of the row are taken and nothing is blanked', async () => {
  const { api, cohortId, names, sheet } = await openCohort()
  const written = (exam: string, work: string) => [[names[0] ?? '', '第一中学', exam, work]]
  const scores = (exam: string, work: string): Import => ({
    file: fileOf(['姓名', '单位', '考试', '作业'], written(exam, work)),
    kind: 'scores',
    options: { cohortId },
  })
  await commit(api, scores('60', '70'))
  for (const word of ['缺考', '免考', '缓考', '作弊', '-', '/', '无']) {
    const { problems, rows } = await preview(api, scores(word, '90'))
    expect(problems).toMatchObject([{ severity: 'warning', value: word, field: '考试' }])
    expect(rows).toMatchObject([{ verdict: 'changed', changes: [{ label: '作业', before: '70', after: '90' }] }])
  }
  expect((await preview(api, scores('胡写', '90'))).counts).toMatchObject({ wrong: 1 })
  await commit(api, scores('缺考', '90'))
  expect((await sheet())[0]?.points).toEqual([600, 900])
  const marks = ['迟到', '公假', '病假']
  const attendance = fileOf(
    ['姓名', '单位', '3月2日'],
    marks.map((mark, i) => [names[i] ?? '', '第一中学', mark]),
  )
  const { problems, counts } = await preview(api, { file: attendance, kind: 'attendance', options: { cohortId } })
  expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual(['warning “迟到”记作出勤', 'warning “公假”记作请假'])
  expect(counts).toMatchObject({ changed: 3 })
})

test('what was changed by hand since stays when the batch is undone, and of a completed cohort nothing is taken back', async () => {
  const { api, store, cohortId, names, sheet, undo } = await openCohort()
  const scoresOf = (first: number, second: number): Import => ({
    file: fileOf(
      ['姓名', '考试', '作业'],
      [
        [names[0] ?? '', first, 80],
        [names[1] ?? '', second, 80],
      ],
    ),
    kind: 'scores',
    options: { cohortId },
  })
  await commit(api, scoresOf(70, 70))
  const { batchId } = await commit(api, scoresOf(75, 76))
  const [line] = await sheet()
  const { components } = await api.cohorts.sheet({ cohortId })
  await api.cohorts.score({
    cohortId,
    entries: [{ enrollmentId: line?.enrollmentId ?? 0, componentId: components[0]?.id ?? 0, points: 990 }],
  })
  expect(await undo(batchId)).toMatchObject({ restored: [{ name: `成绩 ${names[1]}` }], kept: [{ name: `成绩 ${names[0]}` }] })
  expect((await sheet()).slice(0, 2).map(({ points }) => points[0])).toEqual([990, 700])

  const last = await commit(api, scoresOf(60, 61))
  store.sqlite.exec(`UPDATE cohort SET state = 'completed', completedOn = '2026-03-31'`)
  const foreseen = await resultOf(api.exchange.previewUndo({ batchId: last.batchId }))
  expect(foreseen).toMatchObject({ restored: [], impossible: [{ detail: '班次已经结业' }, { detail: '班次已经结业' }] })
  expect(await refusalOf(undo(last.batchId))).toMatchObject({ code: 'NOTHING_TO_UNDO' })
  expect(await refusalOf(preview(api, scoresOf(1, 2)))).toMatchObject({ code: 'COHORT_COMPLETED' })
})

test('scores or marks that come without a cohort are called that, and are read once it is chosen', async () => {
  const { api, cohortId, names } = await openCohort()
  const of = (head: string[], title = '名单') => ({ file: fileOf(head, [[names[0] ?? '', '第一中学', 80, 90]], title) })
  const seems = async (head: string[], title?: string) => (await api.exchange.recognise(of(head, title))).sheets[0]?.ofCohort
  expect(await seems(['姓名', '单位', '平时成绩', '考试成绩'])).toBe('scores')
  expect(await seems(['*姓名', '学校名称', '*身份证', '*成绩'])).toBe('scores')
  expect(await seems(['姓名', '单位', '3月2日', '3月3日'])).toBe('attendance')
  expect(await seems(['姓名', '单位', '3月2日', '备注'], '考勤表')).toBe('attendance')
  expect(await seems(['姓名', '单位', '任教学科', '备注'], '考勤表')).toBeNull()
  expect(await seems(['姓名', '单位', '学时', '成绩'])).toBeNull()
  const scores = of(['姓名', '单位', '作业成绩', '考试成绩'])
  const read = await api.exchange.recognise({ ...scores, cohortId })
  expect(read.sheets[0]?.readings.find(({ kind }) => kind === 'scores')?.report.columns.map(({ meaning }) => meaning)).toEqual([
    '姓名',
    '工作单位',
    '作业',
    '考试',
  ])
})
