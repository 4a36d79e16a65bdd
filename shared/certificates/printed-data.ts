import { formatCode, verificationTextOf } from '../verification/code.ts'
import type { DocumentContent } from './content.ts'

/** The data a layout prints a certificate from: its frozen content, the code it is verified by, and what its QR says. */
export function printedDataOf(content: DocumentContent, code: string) {
  return { ...content, verificationCode: formatCode(code), verificationText: verificationTextOf(content.number, code) }
}
