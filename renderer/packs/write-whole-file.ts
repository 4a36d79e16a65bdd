import { type WhyNotWritten, whyNotWritten } from './why-not-written.ts'

/** Whether a folder has something of that name. */
export async function isInFolder(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name)
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false
    if (error instanceof DOMException && error.name === 'TypeMismatchError') return true // a folder
    throw error
  }
}

/**
 * Writes a file whole or not at all: the browser writes beside it and puts it into place at the end, so that a file that was there stays until then;
 * of one that was not there nothing is left.
 */
export async function writeWholeFile(folder: FileSystemDirectoryHandle, name: string, content: Blob): Promise<WhyNotWritten | undefined> {
  let existed = false
  try {
    existed = await isInFolder(folder, name)
    const handle = await folder.getFileHandle(name, { create: true })
    const writable = await handle.createWritable()
    try {
      await writable.write(content)
      await writable.close()
    } catch (error) {
      await writable.abort().catch(() => {}) // it may have ended by itself; the first error is the one to tell
      throw error
    }
    return undefined
  } catch (error) {
    const why = whyNotWritten(error, existed)
    return existed ? why : withoutRest(folder, name, why)
  }
}

/** Creating the file comes before its content: what is left of that is taken away again. */
async function withoutRest(folder: FileSystemDirectoryHandle, name: string, why: WhyNotWritten): Promise<WhyNotWritten> {
  try {
    if (await isInFolder(folder, name)) await folder.removeEntry(name)
    return why
  } catch {
    return { ...why, sentence: `${why.sentence}文件夹里可能留下了一个同名的空文件，请删去。` }
  }
}
