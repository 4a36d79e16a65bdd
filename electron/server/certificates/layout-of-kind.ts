import { documentOfCertificate } from '../../../shared/certificates/document-kinds.ts'
import type { CertificateKind } from '../../../shared/certificates/kinds.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import type { Store } from '../db/open.ts'
import { chosenLayout } from '../lib/layouts.ts'

/** The layout that a kind of certificate is issued with now. */
export function layoutOfKind(store: Store, kind: CertificateKind): Layout {
  return chosenLayout(store, documentOfCertificate[kind])
}
