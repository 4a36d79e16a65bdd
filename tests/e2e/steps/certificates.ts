import { expect, test } from 'vitest'
import { type App, downloadBy } from '../../support/app.ts'
import { answerWhy, cellsOf, dialogOf, inputOf, openLine, openRoom, openTab } from '../../support/clerk.ts'
import { readPdf, readRuns, readText } from '../../support/read-pdf.ts'
import { cohortName } from './cohort.ts'

const numberOf = (serial: number) => `测教培证字〔2025〕第000${serial}号`

/** Step 5: certificates are issued, looked at, printed, voided and issued anew. */
export function certificateSteps(app: () => App): void {
  test('five certificates are issued with numbers in a row, after a look at the longest name', async () => {
    const { page } = app()
    await openCertificates()
    await page.getByText('还有 5 人可以发证，已发 0 张。').waitFor()
    await page.getByRole('button', { name: '发证', exact: true }).click()
    const dialog = dialogOf(page, '发证')
    await inputOf(dialog, '发证日期').fill('2025-03-20')
    await inputOf(dialog, '发证日期').press('Tab')
    const preview = dialog.getByRole('img', { name: '名字最长的一张证书' })
    await expect
      .poll(async () => plain(await preview.textContent()))
      .toMatch(/欧阳雨桐同志：.*共12学时.*二〇二五年三月二十日查验码QL-0000-0000$/)
    await dialog.getByRole('button', { name: '发证 5 张' }).click()
    await page.getByText(`已发证 5 张：${numberOf(1)} 至 ${numberOf(5)}`).waitFor()
  })

  test('the PDF of the cohort has a page for each, with name and number, and its title stands where the layout says', async () => {
    const { page } = app()
    const issued = async () => (await cellsOf(page.getByRole('row'))).map(([number = '', name = '']) => ({ number, name }))
    await expect.poll(async () => (await issued()).map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4, 5].map(numberOf))
    const pile = (await issued()).toSorted((a, b) => a.number.localeCompare(b.number))
    const { name, pdf } = await printCohort()
    expect(name).toBe(`结业证书 ${cohortName} 5份.pdf`)
    expect(pdf.numPages).toBe(5)
    for (const [i, { number, name: teacher }] of pile.entries()) {
      const text = await readText(pdf, i + 1)
      expect(text).toContain(`编号：${number}${teacher}同志：于二〇二五年三月十日至二〇二五年三月十四日参加“${cohortName}”培训`)
      expect(text).toMatch(/共12学时，.*测试县教师发展中心二〇二五年三月二十日查验码QL-.{4}-.{4}$/)
    }
    const title = (await readRuns(pdf, 5)).find((run) => run.text === '结业证书')
    expect(Math.abs((title?.positions[0] ?? 0) - 105.82)).toBeLessThan(0.05)
    expect(Math.abs((title?.baseline ?? 0) - 49.17)).toBeLessThan(0.05)
  })

  test('a voided certificate keeps its number and its reason, and the next one gets the next number', async () => {
    const { page } = app()
    await openRoom(page, '证书')
    await openLine(page, numberOf(2))
    const sheet = page.getByRole('img', { name: /的证书$/ })
    await expect.poll(async () => plain(await sheet.textContent())).toContain(`编号：${numberOf(2)}`)
    await page.getByRole('button', { name: '作废', exact: true }).click()
    await answerWhy(page, '打印时卡纸', '作废')
    await page.getByText(/^\d+年\d+月\d+日，打印时卡纸$/).waitFor()
    await openCertificates()
    await page.getByText('还有 1 人可以发证，已发 4 张，作废 1 张。').waitFor()
    await page.getByRole('button', { name: '发证', exact: true }).click()
    const dialog = dialogOf(page, '发证')
    await inputOf(dialog, '发证日期').fill('2025-03-21')
    await dialog.getByRole('button', { name: '发证 1 张' }).click()
    await page.getByText(`已发证 1 张：${numberOf(6)}`).waitFor()
    const { pdf } = await printCohort()
    const texts = await Promise.all([1, 2, 3, 4, 5].map((n) => readText(pdf, n)))
    expect(texts.map((text) => /第\d+号/.exec(text)?.[0]).toSorted()).toEqual(['第0001号', '第0003号', '第0004号', '第0005号', '第0006号'])
  })

  const openCertificates = async () => {
    const { page } = app()
    await openRoom(page, '班次')
    await openLine(page, cohortName)
    await openTab(page, '证书')
  }
  const printCohort = async () => {
    const { page } = app()
    await page.getByRole('button', { name: '生成 PDF 并打印' }).click()
    await page.getByRole('button', { name: '生成 PDF', exact: true }).click()
    const file = await downloadBy(page, () => page.getByRole('button', { name: '保存 PDF' }).click())
    await page.keyboard.press('Escape')
    return { name: file.name, pdf: await readPdf(file) }
  }
}

const plain = (text: string | null): string => (text ?? '').replaceAll(/\s/g, '')
