import type { DocumentKind } from '../../../shared/documents/kinds.ts'
import type { Store } from '../db/open.ts'
import type { DocumentSources } from '../lib/document-source.ts'

/** Why documents should not be printed any more, by the id of what they are about: a certificate has become void since the job was made. */
export type Objections = (subjectIds: readonly number[]) => ReadonlyMap<number, string>

export function objectionsFor(store: Store, kind: DocumentKind, sources: DocumentSources): Objections {
  return (subjectIds) => (subjectIds.length > 0 ? sources[kind]?.objections?.(store, subjectIds) : undefined) ?? new Map()
}
