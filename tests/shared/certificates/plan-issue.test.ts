import { expect, test } from 'vitest'
import { longestName, planIssue } from '../../../shared/certificates/plan-issue.ts'
import type { SheetWarning } from '../../../shared/documents/sheet.ts'
import { reportOf } from '../../../shared/documents/sheet-report.ts'

const terms = {
  pattern: '{机构简称}{类型}{年}-{项目代码}-{流水:3}',
  type: '结业',
  organization: '青教',
  programCode: 'XS01',
  year: 2027,
}
const content = {
  kind: 'completion' as const,
  startsOn: '2026-07-06',
  endsOn: '2026-07-09',
  programName: '小学数学骨干教师研修',
  hours: 240,
  issuer: '青蓝县教师发展中心',
  issuedOn: '2027-01-05',
}
const drafts = ['王丽', '买买提·吐尔逊', '欧阳娜娜'].map((teacherName, i) => ({
  ...{ enrollmentId: i + 1, cohortId: 5, teacherId: i + 11, schoolId: null },
  content: { ...content, teacherName },
}))

test('certificates are numbered in the order of the pile with the serials that were drawn', () => {
  const planned = planIssue(drafts, [9, 10, 14], terms)
  expect(planned.map((one) => one.content.number)).toEqual(['青教结业27-XS01-009', '青教结业27-XS01-010', '青教结业27-XS01-014'])
  expect(planned[1]).toEqual({
    ...{ enrollmentId: 2, cohortId: 5, teacherId: 12, schoolId: null, serial: 10 },
    content: { ...content, teacherName: '买买提·吐尔逊', number: '青教结业27-XS01-010' },
  })
  expect(() => planIssue(drafts, [9, 10], terms)).toThrow('2 serials for 3 documents')
})

test('the preview shows the longest name, the first of several', () => {
  const longestOf = (count: number) => longestName(planIssue(drafts.slice(0, count), [1, 2, 3], terms))?.content.teacherName
  expect([longestOf(3), longestOf(1), longestOf(0)]).toEqual(['买买提·吐尔逊', '王丽', undefined])
})

test('before printing, names to finish by pen and texts that gave way are listed apart', () => {
  const sheet = (teacherName: string, warnings: readonly SheetWarning[]) => ({
    id: 1,
    number: '1',
    teacherName,
    schoolName: null,
    state: 'issued' as const,
    width: 297,
    height: 210,
    hasForm: false,
    warnings,
  })
  const drawn = sheet('张某', [
    { kind: 'undrawable', elementId: 'name', characters: ['\u{2B81E}'] },
    { kind: 'missing-field', elementId: 'body', field: 'hours' },
  ])
  const long = sheet('买买提', [
    { kind: 'shrunk', elementId: 'name', size: 18 },
    { kind: 'two-lines', elementId: 'name' },
    { kind: 'overflow', elementId: 'issuer' },
  ])
  expect(reportOf('completion-certificate', [sheet('王丽', []), drawn, long])).toEqual({
    byHand: [{ sheet: drawn, characters: ['\u{2B81E}'] }],
    squeezed: [
      { sheet: drawn, remarks: ['缺少学时'] },
      { sheet: long, remarks: ['姓名缩小到 18 磅', '姓名排成两行', '发证单位放不下，会压到旁边的内容'] },
    ],
  })
})
