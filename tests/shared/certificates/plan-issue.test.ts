import { expect, test } from 'vitest'
import { reportOf } from '../../../shared/certificates/job-report.ts'
import { longestName, planIssue } from '../../../shared/certificates/plan-issue.ts'
import { OfficeDraft } from '../../../shared/office/model.ts'
import { testOffice } from '../../support/office.ts'

const terms = {
  pattern: '{机构简称}{类型}{年}-{项目代码}-{流水:3}',
  organization: '青教',
  issuer: '青蓝县教师发展中心',
  programCode: 'XS01',
  programName: '小学数学骨干教师研修',
  startsOn: '2026-07-06',
  endsOn: '2026-07-09',
  issuedOn: '2027-01-05',
  firstSerial: 9,
}
const people = ['王丽', '买买提·吐尔逊', '欧阳娜娜'].map((teacherName, i) => ({
  enrollmentId: i + 1,
  teacherId: i + 11,
  teacherName,
  hours: 240,
}))

test('certificates are numbered on in the order of the pile, by the year of issue', () => {
  const planned = planIssue(people, terms)
  expect(planned.map(({ content }) => content.number)).toEqual(['青教结业27-XS01-009', '青教结业27-XS01-010', '青教结业27-XS01-011'])
  expect(planned[1]).toEqual({
    recipient: people[1],
    content: {
      number: '青教结业27-XS01-010',
      teacherName: '买买提·吐尔逊',
      startsOn: '2026-07-06',
      endsOn: '2026-07-09',
      programName: '小学数学骨干教师研修',
      hours: 240,
      issuer: '青蓝县教师发展中心',
      issuedOn: '2027-01-05',
    },
  })
})

test('the preview shows the longest name, the first of several', () => {
  expect(longestName(planIssue(people, terms))?.recipient.teacherName).toBe('买买提·吐尔逊')
  expect(longestName(planIssue(people.slice(0, 1), terms))?.recipient.teacherName).toBe('王丽')
  expect(longestName(planIssue([], terms))).toBeUndefined()
})

test('before printing, names to finish by pen and texts that gave way are listed apart', () => {
  const sheet = (teacherName: string, warnings: Parameters<typeof reportOf>[0][number]['warnings']) => ({
    id: 1,
    number: '1',
    teacherName,
    schoolName: null,
    state: 'issued' as const,
    width: 297,
    height: 210,
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
  expect(reportOf([sheet('王丽', []), drawn, long])).toEqual({
    byHand: [{ sheet: drawn, characters: ['\u{2B81E}'] }],
    squeezed: [
      { sheet: drawn, remarks: ['缺少学时'] },
      { sheet: long, remarks: ['姓名缩小到 18 磅', '姓名排成两行', '发证单位放不下，会压到旁边的内容'] },
    ],
  })
})

test('settings with a number pattern that would repeat a number are refused, saying why', () => {
  const checked = OfficeDraft.safeParse({ ...testOffice, numberPattern: '第{流水:4}号' })
  expect(checked.error?.issues).toMatchObject([
    { path: ['numberPattern'], message: '流水号每年从 1 开始，编号里就要有 {四位年} 或 {年}，否则会重号' },
  ])
  expect(OfficeDraft.safeParse(testOffice).success).toBe(true)
})
