import type { Locator, Page } from 'playwright-core'

/** Goes to a room of the program by the main menu, and waits until it is there. */
export async function openRoom(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

export async function openTab(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click()
  await page.getByRole('tab', { name, exact: true, selected: true }).waitFor()
}

/** The lines of a table or list in which each of these texts fills a cell. */
export function linesWith(page: Page | Locator, ...texts: (string | RegExp)[]): Locator {
  return texts.reduce(
    (lines, text) => lines.filter({ has: lines.page().getByRole('cell', { name: text, exact: true }) }),
    page.getByRole('row'),
  )
}

/** Opens the page of a line of a list. */
export async function openLine(page: Page, name: string, ...texts: string[]): Promise<void> {
  await linesWith(page, name, ...texts).click()
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

export async function searchFor(page: Page, typed: string): Promise<void> {
  await page.getByRole('textbox', { name: '搜索' }).fill(typed)
}

/** Finds somebody by what is typed, and opens the page. */
export async function openTeacher(page: Page, typed: string, name: string): Promise<void> {
  await openRoom(page, '教师')
  await searchFor(page, typed)
  await page.getByText('符合条件的 1 人').waitFor()
  await openLine(page, name)
}

/** Picks from a list that opens, by what is typed and the line that is meant. */
export async function choose(page: Page | Locator, label: string, option: string, { typed = option } = {}): Promise<void> {
  const input = page.getByRole('combobox', { name: label })
  await input.click()
  if (await input.isEditable()) await input.fill(typed)
  await input.page().getByRole('option', { name: option }).click()
}

/** The input of a label; the list that opens under one has the same name. */
export function inputOf(page: Page | Locator, label: string): Locator {
  return page.getByLabel(label).and(page.locator('input, textarea'))
}

/** Fills in what is asked for, by the labels. */
export async function fillIn(page: Page | Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await inputOf(page, label).fill(value)
}

/** The dialog that is open. */
export function dialogOf(page: Page, title: string): Locator {
  return page.getByRole('dialog', { name: title })
}

/** Answers the question why, and presses the button. */
export async function answerWhy(page: Page, reason: string, button: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '原因' }).fill(reason)
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Hands a file over as a clerk does: the button, then the file in the window that opens. */
export async function chooseFile(page: Page, file: File): Promise<void> {
  const button = page.getByRole('button', { name: '选择文件…' })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
  await chooser.setFiles({ name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) })
}

/** What the lines of a table say, cell by cell, without the header. */
export async function cellsOf(lines: Locator): Promise<string[][]> {
  const all = await lines.filter({ has: lines.page().getByRole('cell') }).all()
  return Promise.all(all.map((line) => line.getByRole('cell').allTextContents()))
}
