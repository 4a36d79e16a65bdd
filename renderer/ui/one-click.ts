/**
 * A double click on a button counts as one click, and holding Enter as one press: people double-click out of habit, which would
 * write twice, refuse the second time what the first has done, or press the button that has taken the place of the first.
 * Only buttons with a caption; paging, steppers and cells may be clicked fast.
 */
export function takeDoubleClicksAsOne(target: Document): void {
  target.addEventListener('click', (event) => event.detail > 1 && isOnButton(event) && stop(event), { capture: true })
  target.addEventListener('keydown', (event) => event.repeat && event.key === 'Enter' && isOnButton(event) && stop(event), {
    capture: true,
  })
}

function isOnButton({ target }: Event): boolean {
  return target instanceof Element && target.closest('.mantine-Button-root') !== null
}

function stop(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
