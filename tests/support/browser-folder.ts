import type { Page } from 'playwright-core'

/**
 * Stands in for the system's dialog, which no test can drive: whoever asks for a folder gets one of the browser's own private file system, which has
 * the very same interface.
 */
export async function giveFolder(page: Page, folder: string): Promise<void> {
  await page.evaluate((name) => {
    const showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })
    Object.assign(window, { showDirectoryPicker })
  }, folder)
}

/** Every file in it, by name. */
export async function filesIn(page: Page, folder: string): Promise<Map<string, File>> {
  const found = await page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(name)
    const files: [string, number[]][] = []
    for await (const [file, entry] of handle.entries())
      if (entry.kind === 'file')
        files.push([file, [...new Uint8Array(await (await (entry as FileSystemFileHandle).getFile()).arrayBuffer())]])
    return files
  }, folder)
  return new Map(found.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => [name, new File([new Uint8Array(bytes)], name)]))
}

/** Removes one file and holds another open, as a spreadsheet program does, so that nobody else can write it; answers how to let it go. */
export async function disturbFolder(
  page: Page,
  folder: string,
  { removed, held }: { removed: string; held: string },
): Promise<() => Promise<void>> {
  await page.evaluate(
    async ([name, gone, kept]) => {
      const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(name)
      await handle.removeEntry(gone)
      const file = await handle.getFileHandle(kept)
      const open = file.createWritable.bind(file) as (options: { mode: 'exclusive' }) => Promise<FileSystemWritableFileStream>
      Object.assign(window, { heldFile: await open({ mode: 'exclusive' }) })
    },
    [folder, removed, held] as const,
  )
  return () => page.evaluate(() => (window as unknown as { heldFile: FileSystemWritableFileStream }).heldFile.abort())
}
