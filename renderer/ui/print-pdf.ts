/** Prints a PDF: Electron shows it in a window of its own to print from, a browser opens it in its viewer. */
export async function printPdf(pdf: File): Promise<void> {
  if (window.desktop) {
    await window.desktop.printPdf(new Uint8Array(await pdf.arrayBuffer()), pdf.name.replace(/\.pdf$/i, ''))
    return
  }
  const url = URL.createObjectURL(pdf)
  window.open(url, '_blank', 'noopener')
  setTimeout(() => URL.revokeObjectURL(url), 60_000) // the new tab reads the blob after this turn
}
