import type { DocumentKind } from '../../../shared/documents/kinds.ts'
import type { DocumentRequest } from '../../../shared/documents/request.ts'
import type { DocumentData } from '../../../shared/documents/template.ts'
import type { PileKeys } from '../../../shared/jobs/pile.ts'
import type { Store } from '../db/open.ts'

/** What a document is about, where that is a thing of the register that may change later: a certificate that becomes void. */
export type DocumentSubject = { subject: 'certificate' | 'booklet'; subjectId: number }

/** A document to be printed, with everything that stands on it. `layout`: the version that it was issued in; otherwise the office's choice. */
export type GatheredDocument = PileKeys & {
  label: string
  number: string | null
  schoolName: string | null
  about: DocumentSubject | null
  layout?: { id: string; version: number }
  data: DocumentData
}

export type DocumentRefusal = 'NOT_FOUND' | 'NOTHING_TO_PRINT' | 'DOCUMENT_CHOICE_MISSING'

/** Where the documents of a kind come from. They live with the feature whose data they read. */
export type DocumentSource = {
  /** `name` is what a job or a PDF of these documents is called: 骨干班 结业证书. */
  gather: (store: Store, request: DocumentRequest) => Promise<{ name: string; documents: GatheredDocument[] } | DocumentRefusal>
  /** Why documents that were gathered earlier should not be printed any more, by the id of what they are about. */
  objections?: (store: Store, subjectIds: readonly number[]) => ReadonlyMap<number, string>
  /** What follows when the paper of a document is spoiled, within the transaction that writes it down; a refusal undoes both. */
  spoiled?: (store: Store, subjectId: number, reason: string) => 'PAPER_SHORT' | undefined
}

export type DocumentSources = Readonly<Partial<Record<DocumentKind, DocumentSource>>>
