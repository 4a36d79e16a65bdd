import { listEntries } from '../../electron/server/lib/check-package.ts'
import { unpack } from '../../electron/server/lib/package/open-package.ts'

/** The files in a zip by their names. */
export async function unzipped(file: File): Promise<ReadonlyMap<string, File>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const entries = listEntries(bytes) ?? []
  return new Map(entries.map((entry) => [entry.name, new File([new Uint8Array(unpack(bytes, entry))], entry.name)]))
}
