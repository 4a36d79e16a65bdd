import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, startApp } from '../support/app.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app?.close())

test('half hours can be typed, and what is out of range is refused, not changed to something else', async () => {
  const { page } = app
  const names = { '县（市、区）': '测试县', 中心名称: '测试县教师发展中心', 上级教育局: '测试市教育局', 证书编号里的机构简称: '测教培' }
  for (const [label, name] of Object.entries(names)) await page.getByLabel(label).fill(name)
  const hours = page.getByLabel('一天折合学时')
  await hours.fill('')
  await hours.pressSequentially('65')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByText('一天最多折合 24 学时').waitFor()
  await hours.fill('')
  await hours.pressSequentially('6.5')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.getByRole('link', { name: '设置' }).click()
  expect(await page.getByLabel('一天折合学时').inputValue()).toBe('6.5')
})

test('the search box always shows what is searched for, whichever way one came to it', async () => {
  const { page } = app
  await page.getByRole('link', { name: '教师', exact: true }).click()
  const box = page.getByRole('textbox', { name: '搜索' })
  await box.pressSequentially('wangfang')
  await page.getByText('没有符合条件的教师').waitFor()
  await page.getByRole('link', { name: '教师', exact: true }).click()
  await page.getByText('还没有教师').waitFor()
  expect(await box.inputValue()).toBe('')
  await page.goBack()
  await page.getByText('没有符合条件的教师').waitFor()
  expect(await box.inputValue()).toBe('wangfang')
})

test('a click beside a dialog does not throw away what was typed into it', async () => {
  const { page } = app
  await page.getByRole('link', { name: '学校', exact: true }).click()
  await page.getByRole('button', { name: '添加学校' }).click()
  const name = page.getByRole('dialog').getByLabel('学校名称')
  await name.fill('第一中学')
  await page.mouse.click(700, 750)
  expect(await name.inputValue()).toBe('第一中学')
  await page.getByRole('button', { name: '取消' }).click()
  await name.waitFor({ state: 'detached' })
})

test('Esc asks before it throws away what was typed, and the focus goes back to the button', async () => {
  const { page } = app
  const add = page.getByRole('button', { name: '添加学校' })
  const form = page.getByRole('dialog', { name: '添加学校' })
  const question = page.getByRole('dialog', { name: '不保存就关闭吗？' })
  await add.click()
  await form.waitFor()
  await page.keyboard.press('Escape')
  await form.waitFor({ state: 'detached' })
  await expect.poll(() => add.evaluate((button) => button === document.activeElement)).toBe(true)
  await add.click()
  await form.getByLabel('学校名称').fill('第一中学')
  await page.keyboard.press('Escape')
  await question.waitFor()
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  expect(await form.getByLabel('学校名称').inputValue()).toBe('第一中学')
  await page.keyboard.press('Escape')
  await question.getByRole('button', { name: '不保存，关闭' }).click()
  await form.waitFor({ state: 'detached' })
})

test('a dialog goes with the page it belongs to', async () => {
  const { page } = app
  for (const name of ['第一中学', '第二中学']) {
    await page.getByRole('button', { name: '添加学校' }).click()
    await page.getByRole('dialog').getByLabel('学校名称').fill(name)
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('cell', { name }).waitFor()
  }
  const visit = (id: number) => page.evaluate((hash) => location.assign(hash), `#/schools/${id}`)
  for (const button of ['修改', '删除']) {
    await visit(1)
    await page.getByRole('heading', { name: '第一中学' }).waitFor()
    await visit(2)
    await page.getByRole('heading', { name: '第二中学' }).waitFor()
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: '第一中学' }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
})

test('whatever is read aloud in a list is Chinese, also once it is sorted', async () => {
  const { page } = app
  const foreign = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[aria-label]:not([aria-hidden=true])')]
        .map((element) => element.getAttribute('aria-label') ?? '')
        .filter((name) => !/\p{Script=Han}/u.test(name)),
    )
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '学校', exact: true }).click()
  await page.getByRole('button', { name: '下一页' }).waitFor()
  expect(await foreign()).toEqual([])
  for (const name of ['按此列升序', '按此列降序']) {
    await page.locator('th').getByText('学校名称').click()
    await page.getByRole('img', { name }).waitFor()
    expect(await foreign()).toEqual([])
  }
})
