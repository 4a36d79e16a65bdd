/** What a file is by its content; its name and ending say nothing. */
export type Format = 'zip' | 'ole' | 'markup' | 'text' | 'binary'

/** 'markup' is an HTML table or XML Spreadsheet 2003, both commonly named .xls; 'text' is separated values. */
export function sniffFormat(bytes: Uint8Array): Format {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole'
  if (startsWith(bytes, [0x09, 0x08]) || startsWith(bytes, [0x09, 0x04]) || startsWith(bytes, [0x09, 0x02])) return 'ole'
  const text = decodeText(bytes.subarray(0, 4096), 'part')
  if (text === undefined || /^(%PDF|\{\\rtf)/.test(text)) return 'binary'
  const head = text.trimStart().slice(0, 2048).toLowerCase()
  return head.startsWith('<') && /<(html|table|workbook|ss:workbook|!doctype html|body|meta|head|\?mso)/.test(head) ? 'markup' : 'text'
}

/**
 * The text of a file in UTF-8 or UTF-16 with or without a mark, or GB18030; undefined where it is not text. A 'part' may end
 * inside a character.
 */
export function decodeText(bytes: Uint8Array, extent: 'whole' | 'part' = 'whole'): string | undefined {
  for (const encoding of encodingsOf(bytes)) {
    const text = decode(bytes, encoding, extent)
    if (text !== undefined) return isText(text) ? text : undefined
  }
  return undefined
}

function decode(bytes: Uint8Array, encoding: string, extent: 'whole' | 'part'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: extent === 'part' })
  } catch {
    return undefined // not this encoding: the next one is tried
  }
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return ['utf-8']
  if (startsWith(bytes, [0xff, 0xfe])) return ['utf-16le']
  if (startsWith(bytes, [0xfe, 0xff])) return ['utf-16be']
  const sample = bytes.subarray(0, 512)
  const zeros = (parity: number) => sample.filter((byte, i) => byte === 0 && i % 2 === parity).length
  if (zeros(1) > sample.length / 16 && zeros(0) === 0) return ['utf-16le']
  if (zeros(0) > sample.length / 16 && zeros(1) === 0) return ['utf-16be']
  return ['utf-8', 'gb18030']
}

/** Text has no control characters but tabs, line ends and the odd end-of-file mark. */
function isText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary file
  return !/[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/.test(text)
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte)
}
