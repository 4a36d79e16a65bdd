import { certificateDocuments } from './certificates/documents.ts'
import { rosterDocuments, signInDocuments, slipDocuments } from './cohorts/documents.ts'
import { letterDocuments, shortageDocuments, statementDocuments } from './hours/documents.ts'
import type { DocumentSource, DocumentSources } from './lib/document-source.ts'
import { replaceSheet } from './numbering/packs.ts'
import { agreementDocuments } from './pairings/documents.ts'
import { bookletDataDocuments, selfStudyDocuments } from './teachers/documents.ts'

/** Where the documents of each kind come from; a line for each kind that is printed in jobs. */
export const documentSources: DocumentSources = {
  'completion-certificate': onNumberedPaper(certificateDocuments('completion')),
  'title-certificate': onNumberedPaper(certificateDocuments('title')),
  'honour-certificate': onNumberedPaper(certificateDocuments('honour')),
  'letter-of-appointment': onNumberedPaper(certificateDocuments('appointment')),
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

/** A spoiled certificate on paper with a number of its own takes the next sheet of the stock; one on plain paper has nothing to take. */
function onNumberedPaper(source: DocumentSource): DocumentSource {
  return {
    ...source,
    spoiled: (store, certificateId, reason) => {
      const replaced = replaceSheet(store, certificateId, reason)
      return replaced === 'PAPER_SHORT' ? replaced : undefined
    },
  }
}
