import type { CertificateKind } from '../../../shared/certificates/kinds.ts'
import type { DocumentKind } from '../../../shared/documents/kinds.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import type { Store } from '../db/open.ts'
import { chosenLayout } from '../lib/layouts.ts'

const documents: Record<CertificateKind, DocumentKind> = {
  completion: 'completion-certificate',
  title: 'title-certificate',
  honour: 'honour-certificate',
  appointment: 'letter-of-appointment',
}

/** The layout that a kind of certificate is issued with now. */
export function layoutOfKind(store: Store, kind: CertificateKind): Layout {
  return chosenLayout(store, documents[kind])
}
