/** Crockford's letters and digits: none that is taken for another (I, L, O, U are left out). */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const codeLength = 8

/** A code as it is printed: 7K3M9PXD → QL-7K3M-9PXD. */
export function formatCode(code: string): string {
  return `QL-${code.slice(0, 4)}-${code.slice(4)}`
}

const mark = '青蓝查验'

/** What a QR on a certificate says: the number and the code, nothing of the person. */
export function verificationTextOf(number: string, code: string): string {
  return `${mark} ${number} ${formatCode(code)}`
}

/** What was typed, pasted or scanned: a code, a number, or both. `isUnmarked`: eight letters and digits that may be one or the other. */
export type TypedProof = { code?: string; number?: string; isUnmarked: boolean }

/** Reads what stands on a certificate, whatever case, width, spaces and look-alikes it was typed with. */
export function readProof(typed: string): TypedProof {
  const text = typed.normalize('NFKC').trim()
  const rest = text.startsWith(mark) ? text.slice(mark.length).trim() : text
  const marked = /Q[L1I|][\s‐-―_.-]*([0-9A-Z](?:[\s‐-―_.-]*[0-9A-Z]){7})$/iu.exec(rest)
  const bare = /^[0-9A-Z](?:[\s‐-―_.-]*[0-9A-Z]){7}$/iu.exec(rest)
  const code = marked?.[1] ?? bare?.[0]
  const number = (marked ? rest.slice(0, marked.index) : rest).trim()
  return { ...(code && { code: cleanCode(code) }), ...(number && { number }), isUnmarked: !marked && bare !== null }
}

/** A number without what is typed differently each time: spaces, widths, kinds of brackets. */
export function plainNumber(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s()[\]{}〔〕【】「」<>〈〉《》]/gu, '')
}

function cleanCode(code: string): string {
  const letters = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return letters.replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll('U', 'V')
}
