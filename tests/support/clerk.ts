import type { Locator, Page } from 'playwright-core'

/** Goes to a room of the program by the main menu, and waits until it is there. */
export async function openRoom(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

export async function openTab(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click()
  await page.getByRole('tab', { name, exact: true, selected: true }).waitFor()
}

/** The line of a list that names somebody or something. */
export function lineOf(page: Page | Locator, text: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('cell', { name: text, exact: true }) })
}

/** Opens a line of a list by a click on it. */
export async function openLine(page: Page, text: string): Promise<void> {
  await lineOf(page, text).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

export async function searchFor(page: Page, typed: string): Promise<void> {
  await page.getByRole('textbox', { name: '搜索' }).fill(typed)
}

/** Picks from a list that opens: typed where it is a picker, then the line that begins so. */
export async function choose(page: Page | Locator, label: string, option: string): Promise<void> {
  const input = page.getByRole('combobox', { name: label })
  await input.click()
  if (await input.isEditable()) await input.fill(option)
  const owner = 'page' in page ? page.page() : page
  await owner.getByRole('option', { name: option }).first().click()
}

/** Answers the question why, in the dialog that asks it. */
export async function answerWhy(
  page: Page,
  title: string | RegExp,
  { reason, confirm }: { reason: string; confirm: string },
): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByRole('textbox').fill(reason)
  await dialog.getByRole('button', { name: confirm, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Hands a file over as a clerk does: the button, the file in the window that opens. */
export async function chooseFile(page: Page, button: string | RegExp, file: File): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button }).click()])
  await chooser.setFiles({ name: file.name, mimeType: file.type, buffer: Buffer.from(await file.arrayBuffer()) })
}
