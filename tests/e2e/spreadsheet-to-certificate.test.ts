import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'
import { stopAtFirstFailure } from '../support/one-after-another.ts'
import { activitySteps } from './steps/activities.ts'
import { auditSteps } from './steps/audit.ts'
import { certificateSteps } from './steps/certificates.ts'
import { enrollmentSteps } from './steps/cohort.ts'
import { completionSteps } from './steps/completion.ts'
import { hoursSteps } from './steps/hours.ts'
import { planSteps } from './steps/plan.ts'
import { registrySteps } from './steps/registry.ts'
import { reportSteps } from './steps/reports.ts'

/** The whole main job of an office, in the order of its year: each test begins where the one before it ended. */
let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())
const theApp = () => app
stopAtFirstFailure(theApp)

test('the office is set up, for the cycle from 2025 and with two bases to reach', async () => {
  const { page } = app
  const values = {
    '县（市、区）': '测试县',
    中心名称: '测试县教师发展中心',
    上级教育局: '测试市教育局',
    证书编号里的机构简称: '测教',
    本周期第一年: '2025',
    实训基地目标数: '2',
  }
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value)
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByRole('heading', { name: '从表格到证书' }).waitFor()
})

registrySteps(theApp)
planSteps(theApp)
enrollmentSteps(theApp)
completionSteps(theApp)
hoursSteps(theApp)
certificateSteps(theApp)
activitySteps(theApp)
reportSteps(theApp)
auditSteps(theApp)

test('not one error was reported by the window on the way', () => {
  expect(app.mistakes).toEqual([])
})
