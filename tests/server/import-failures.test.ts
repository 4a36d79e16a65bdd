import { expect, test } from 'vitest'
import { commit, fileOf, type Import, preview, refusalOf, resultOf } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers, testIdNumber } from '../support/people.ts'

const head = ['教师姓名*', '身份证件类型*', '教师身份证号*', '培训年度*', '培训类别*', '培训项目名称*', '培训机构名称', '培训方式*']
const more = ['培训获得学时*', '培训获得学分', '错误信息']

test('the failure file of the national system is read back and shown against each teacher, and goes with its batch', async () => {
  const { api, store } = await openOffice()
  const ids = addTeachers(store, addSchool(store, '第一中学'), 2)
  const [zhao] = await Promise.all(ids.map((id) => api.teachers.get({ id })))
  const line = (name: string, id: string, message: string | null) => [
    ...[name, '1-居民身份证', id, 2026, '省级', '骨干教师研修', '某某学院', '集中培训', 42, 4],
    message,
  ]
  const failures: Import = {
    file: fileOf(
      [...head, ...more],
      [
        line(zhao?.name ?? '', zhao?.idNumber ?? '', '身份证号与姓名不符'),
        line('查无此人', testIdNumber(800), '系统中无此教师'),
        line('没有错', testIdNumber(801), null),
      ],
    ),
    kind: 'nationalFailures',
  }
  expect((await api.exchange.recognise({ file: failures.file })).sheets[0]?.readings[0]).toMatchObject({ kind: 'nationalFailures' })
  const { batchId, counts } = await commit(api, failures)
  expect(counts).toMatchObject({ new: 2, same: 1 })
  expect((await api.national.failures({ batchId })).rows).toMatchObject([
    { name: zhao?.name, teacherId: ids[0], schoolName: '第一中学', project: '骨干教师研修', year: '2026', message: '身份证号与姓名不符' },
    { name: '查无此人', teacherId: null, schoolName: null, message: '系统中无此教师' },
  ])
  expect((await api.national.failures({ batchId, search: '无此' })).total).toBe(1)
  expect(await api.national.ofTeacher({ teacherId: ids[0] ?? 0 })).toMatchObject([{ message: '身份证号与姓名不符' }])
  expect((await preview(api, failures)).counts).toMatchObject({ same: 3 })
  expect((await resultOf(api.exchange.undo({ batchId, reason: '发错了' }))).restored).toHaveLength(2)
  expect((await api.national.failures({ batchId })).total).toBe(0)
})

test('the layout without messages is hours, not failures', async () => {
  const { api } = await openOffice()
  const file = fileOf(
    [...head, ...more.slice(0, 2)],
    [['张三', '1-居民身份证', testIdNumber(1), 2026, '省级', '研修', '学院', '集中培训', 42, 4]],
  )
  expect((await api.exchange.recognise({ file })).sheets[0]?.readings[0]).toMatchObject({ kind: 'hours' })
  expect(await refusalOf(preview(api, { file, kind: 'nationalFailures' }))).toMatchObject({ detail: '表里没有“错误信息”这一列。' })
})
