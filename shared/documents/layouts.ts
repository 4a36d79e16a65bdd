import { Layout } from './layout.ts'
import completionCertificate from './layouts/completion-certificate.json' with { type: 'json' }

/** The layouts that come with the program. A new version is a further entry; an issued certificate keeps its own. */
export const layouts: readonly Layout[] = [Layout.parse(completionCertificate)]

/** The newest version of a layout, or the one asked for. */
export function findLayout(id: string, version?: number): Layout | undefined {
  const versions = layouts.filter((layout) => layout.id === id && (version === undefined || layout.version === version))
  return versions.toSorted((a, b) => b.version - a.version)[0]
}
