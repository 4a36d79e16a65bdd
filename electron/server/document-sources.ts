import { completionDocuments } from './certificates/documents.ts'
import type { DocumentSources } from './lib/document-source.ts'

/** Where the documents of each kind come from; a line for each kind that can be printed. */
export const documentSources: DocumentSources = {
  'completion-certificate': completionDocuments,
}
