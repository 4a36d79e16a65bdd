import type { DocumentKind } from '../documents/kinds.ts'
import type { CertificateKind } from './kinds.ts'

/** Which kind of document a kind of certificate is printed as. */
export const documentOfCertificate: Readonly<Record<CertificateKind, DocumentKind>> = {
  completion: 'completion-certificate',
  title: 'title-certificate',
  honour: 'honour-certificate',
  appointment: 'letter-of-appointment',
}
