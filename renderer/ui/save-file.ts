/** Hands a file to the user: Electron asks where to put it, a browser puts it with its downloads. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = file.name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000) // the browser reads the blob after this turn
}
