import { completionDocuments } from './certificates/documents.ts'
import { rosterDocuments, signInDocuments, slipDocuments } from './cohorts/documents.ts'
import { letterDocuments, shortageDocuments, statementDocuments } from './hours/documents.ts'
import type { DocumentSources } from './lib/document-source.ts'
import { agreementDocuments } from './pairings/documents.ts'
import { bookletDataDocuments, selfStudyDocuments } from './teachers/documents.ts'

/** Where the documents of each kind come from; a line for each kind that is printed in jobs. */
export const documentSources: DocumentSources = {
  'completion-certificate': completionDocuments,
  'cohort-roster': rosterDocuments,
  'sign-in-sheet': signInDocuments,
  slip: slipDocuments,
  'hours-statement': statementDocuments,
  'shortage-notice': shortageDocuments,
  'school-letter': letterDocuments,
  'pairing-agreement': agreementDocuments,
  'booklet-data': bookletDataDocuments,
  'self-study-application': selfStudyDocuments,
}
