const holders = new Set<object>()

/** While anybody holds the window, closing it or loading it again asks first. */
export function holdWindow(holder: object, isHeld: boolean): void {
  if (isHeld) holders.add(holder)
  else holders.delete(holder)
  if (holders.size > 0) window.addEventListener('beforeunload', askFirst)
  else window.removeEventListener('beforeunload', askFirst)
}

function askFirst(event: Event): void {
  event.preventDefault()
}
