import type { Page } from 'playwright-core'

/** What can be used on the page but has no name to be read aloud: its tag and where it stands. */
export function findNameless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const textOf = (ids: string | null) => (ids ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '')
    const namesOf = (element: Element) => [
      element.getAttribute('aria-label'),
      ...textOf(element.getAttribute('aria-labelledby')),
      ...('labels' in element ? [...((element.labels as NodeList | null) ?? [])].map((label) => label.textContent) : []),
      ...(element.matches('input, textarea, select') ? [] : [element.textContent, element.getAttribute('title')]),
    ]
    const used =
      'input, textarea, select, button, a[href], [role=button], [role=tab], [role=grid], [role=dialog], [role=img], [tabindex="0"]'
    return [...document.querySelectorAll(used)]
      .filter((element) => element.checkVisibility() && !element.closest('[aria-hidden=true]'))
      .filter((element) => !namesOf(element).some((name) => name?.trim()))
      .map((element) => element.outerHTML.slice(0, 200))
  })
}
