import { test } from 'vitest'
import type { App } from '../../support/app.ts'
import { openLine, openRoom, openTab, openTeacher } from '../../support/clerk.ts'
import { cohortName } from './cohort.ts'

/** Step 9: on the page of a thing stands what became of it, when, and why. */
export function auditSteps(app: () => App): void {
  test('the page of a teacher says from which import the teacher came, and why the teacher moved', async () => {
    const { page } = app()
    await openTeacher(page, 'zht', '赵海涛')
    await openTab(page, '变更记录')
    await page.getByText('原因：支援初中').first().waitFor()
    await page.getByText('导入批次 3').first().waitFor()
    await page.getByText('止：空 → 2025年2月16日').waitFor()
  })

  test('the page of a cohort says what was done to it, to the last mark', async () => {
    const { page } = app()
    await openRoom(page, '班次')
    await openLine(page, cohortName)
    await openTab(page, '变更记录')
    await page.getByText('名单已锁定 → 已结业').waitFor()
    await page.getByText('报名中 → 名单已锁定').waitFor()
    await page
      .getByText(/^成绩 \d+ 条$/)
      .first()
      .waitFor()
    const marks = page.locator('.mantine-Paper-root', { hasText: /考勤 \d+ 条/ })
    await marks.getByRole('button', { name: '逐条查看' }).first().click()
    await page.getByText('孙晓燕 2025年3月11日全天').waitFor()
  })
}
