/** For `ref`: puts the focus there when it appears, because the button that was pressed before has gone with the panel it was in. */
export function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}
