import { randomUUID } from 'node:crypto'

const mostKept = 4
const files = new Map<string, File>()

/** Keeps a file that long work has made until it is fetched. Only the last few are kept: a window that has gone away fetches nothing. */
export function keepFinishedFile(file: File): string {
  const id = randomUUID()
  files.set(id, file)
  for (const oldest of [...files.keys()].slice(0, -mostKept)) files.delete(oldest)
  return id
}

/** The file, once. */
export function takeFinishedFile(id: string): File | undefined {
  const file = files.get(id)
  files.delete(id)
  return file
}
