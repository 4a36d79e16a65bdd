import { longestName, type PlannedCertificate } from '../../../shared/certificates/plan-issue.ts'
import { printedDataOf } from '../../../shared/certificates/printed-data.ts'
import type { Sheet } from '../../../shared/documents/sheet.ts'
import type { Store } from '../db/open.ts'
import { layOutSheet } from '../lib/lay-out-document.ts'
import { layoutOfKind } from './layout-of-kind.ts'

/** Stands where the code will be, which is made when the certificate is issued. */
const codeToCome = '00000000'

/** The sheet of the longest name among certificates that are not issued yet. */
export function previewSheet(store: Store, planned: readonly PlannedCertificate[]): Sheet {
  const hardest = longestName(planned)
  if (!hardest) throw new Error('previewSheet: nothing is planned')
  const { content } = hardest
  return layOutSheet(store, layoutOfKind(store, content.kind), printedDataOf(content, codeToCome))
}
