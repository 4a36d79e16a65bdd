import { expect, test } from 'vitest'
import { activityImportFields } from '../../../shared/activities/import-fields.ts'
import type { FieldList } from '../../../shared/exchange/fields.ts'
import { findMatch, indexHeaders } from '../../../shared/exchange/match-headers.ts'
import { hoursFields, schoolHoursFields } from '../../../shared/hours/import-fields.ts'
import { pairingImportFields } from '../../../shared/pairings/import-fields.ts'
import { teacherFields } from '../../../shared/teachers/fields.ts'

const heads = (text: string) => text.split(' ')

test.each<[string, FieldList, string, readonly string[]]>([
  ['花名册', teacherFields, 'name', heads('参训教师 参训人员 参加人员 参训学员 参培教师 老师姓名 参训教师姓名 学员')],
  ['花名册', teacherFields, 'school', heads('单位名称 单位全称 学校全称 任教学校 所属学校 现工作单位')],
  ['花名册', teacherFields, 'idNumber', heads('居民身份证号码 公民身份号码 身份证号码（18位）')],
  ['花名册', teacherFields, 'phone', heads('移动电话 本人手机 联系电话（手机）')],
  ['花名册', teacherFields, 'subject', heads('所教学科 任课学科 科目')],
  ['花名册', teacherFields, 'professionalTitle', heads('现职称 职称等级 聘任职称')],
  ['外部学时', hoursFields, 'project', heads('培训主题 项目 课程 学习内容')],
  ['外部学时', hoursFields, 'date', heads('起止时间 培训起止时间 学习时间 时间')],
  ['外部学时', hoursFields, 'hours', heads('登记学时 折合学时 核定学时')],
  ['外部学时', hoursFields, 'certificate', heads('结业证书编号 证书号')],
  ['校本研修', schoolHoursFields, 'hours', heads('学时合计 总计学时 认定学时')],
  ['活动', activityImportFields, 'date', heads('举办时间 活动起止时间')],
  ['活动', activityImportFields, 'people', heads('参会人数 参训人数')],
  ['结对', pairingImportFields, 'mentorName', heads('带教导师 指导师姓名 帮扶老师')],
  ['结对', pairingImportFields, 'menteeName', heads('带教对象 被帮扶老师 受帮扶教师')],
  ['结对', pairingImportFields, 'period', heads('学年 带教时间 起讫时间')],
])('%s的列名，办事员怎么写都认得：%3$s', (_, fields, field, written) => {
  const index = indexHeaders(fields)
  expect(written.map((text) => [text, findMatch([text], index)?.field])).toEqual(written.map((text) => [text, field]))
})

test('同一种数据里，一个列名只属于一栏', () => {
  for (const fields of [teacherFields, hoursFields, schoolHoursFields, activityImportFields, pairingImportFields] as FieldList[]) {
    const headers = Object.values(fields).flatMap(({ headers: own }) => own)
    expect(headers.filter((header, i) => headers.indexOf(header) !== i)).toEqual([])
  }
})
