import { Layout } from './layout.ts'
import completionCertificate from './layouts/completion-certificate.json' with { type: 'json' }

/**
 * The layouts that come with the program; the first of a kind is used until the office chooses another. A changed layout is a further file
 * with the next version: one that has landed is never edited, because databases keep what they took in.
 */
export const shippedLayouts: readonly Layout[] = [completionCertificate].map((layout) => Layout.parse(layout))
