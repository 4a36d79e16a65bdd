import { crc32, deflateRawSync } from 'node:zlib'
import { type BookType, CFB, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx'

export type CellContent = string | number | boolean | null
export type SheetContent = {
  name?: string
  hidden?: true
  rows: readonly (readonly CellContent[])[]
  merges?: readonly string[]
  change?: (sheet: WorkSheet) => void
}

/** Formats a centre receives; 'htmlXls' and 'xmlXls' are what provincial platforms export as .xls. */
export const formats = [
  'xlsx',
  'xlsm',
  'xls',
  'ods',
  'csvUtf8',
  'csvUtf8Mark',
  'csvGb18030',
  'csvUtf16',
  'tsv',
  'htmlXls',
  'xmlXls',
] as const
export type WorkbookFormat = (typeof formats)[number]

/** Builds a workbook of one format; text formats take the first sheet only. */
export function buildWorkbook(sheets: readonly SheetContent[], format: WorkbookFormat = 'xlsx'): Uint8Array<ArrayBuffer> {
  const book = toBook(sheets)
  if (format === 'xlsx' || format === 'xlsm' || format === 'ods') return binary(book, format)
  if (format === 'xls') return binary(book, 'biff8')
  if (format === 'xmlXls') return binary(book, 'xlml')
  return encodeText(book, format)
}

/** The same as a file of the given name, as a browser would hand it over. */
export function workbookFile(sheets: readonly SheetContent[], name = '名册.xlsx', format: WorkbookFormat = 'xlsx'): File {
  return new File([buildWorkbook(sheets, format)], name)
}

function toBook(sheets: readonly SheetContent[]): WorkBook {
  const book = utils.book_new()
  for (const [i, { name, hidden, rows, merges = [], change }] of sheets.entries()) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
    sheet['!merges'] = merges.map((range) => utils.decode_range(range))
    change?.(sheet)
    utils.book_append_sheet(book, sheet, name ?? `Sheet${i + 1}`)
    if (hidden) utils.book_set_sheet_visibility(book, i, 1)
  }
  return book
}

function binary(book: WorkBook, bookType: BookType): Uint8Array<ArrayBuffer> {
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }))
}

function encodeText(book: WorkBook, format: WorkbookFormat): Uint8Array<ArrayBuffer> {
  const [name = ''] = book.SheetNames
  const sheet = book.Sheets[name] ?? {}
  if (format === 'htmlXls') return utf8(toHtml(sheet))
  const text = utils.sheet_to_csv(sheet, { FS: format === 'tsv' ? '\t' : ',', rawNumbers: true })
  if (format === 'csvGb18030') return encodeGb18030(text)
  if (format === 'csvUtf16') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  return utf8(format === 'csvUtf8Mark' ? `\ufeff${text}` : text)
}

/** An HTML table as provincial platforms save it under the name .xls. */
function toHtml(sheet: WorkSheet): string {
  const escaped = (text: string) => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`).replaceAll('\n', '<br>')
  const values: unknown[][] = utils.sheet_to_json(sheet, { header: 1, defval: '' })
  const none = (look: { hidden?: boolean } | undefined) => (look?.hidden ? " style='mso-width-source:userset;display:none'" : '')
  const columns = (sheet['!cols'] ?? []).map((column) => `<col width=64${none(column)}>`)
  const body = values.map(
    (row, r) => `<tr${none(sheet['!rows']?.[r])}>${row.map((value, c) => htmlCell(sheet, r, c, escaped(String(value)))).join('')}</tr>`,
  )
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table border="1">${columns.join('')}${body.join('')}</table></body></html>`
}

function htmlCell(sheet: WorkSheet, row: number, column: number, text: string): string {
  const merge = sheet['!merges']?.find(({ s, e }) => s.r <= row && row <= e.r && s.c <= column && column <= e.c)
  if (!merge) return `<td>${text}</td>`
  if (merge.s.r !== row || merge.s.c !== column) return ''
  return `<td rowspan="${merge.e.r - merge.s.r + 1}" colspan="${merge.e.c - merge.s.c + 1}">${text}</td>`
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

/** Encodes by looking every two-byte code up in the platform's decoder, as Node has no GB18030 encoder. */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  const codes = gbCodes()
  return new Uint8Array([...text].flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (codes.get(char) ?? [0x3f]))))
}

function gbCodes(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low])
  return codes
}

/** What the library's types leave open. */
type Container = { FileIndex: { content?: Uint8Array; size: number }[]; FullPaths: string[] }

/** Replaces parts of an .xlsx package, for what the library can't write. */
export function patchPackage(bytes: Uint8Array, change: (path: string, content: string) => string): Uint8Array<ArrayBuffer> {
  const box: Container = CFB.read(bytes, { type: 'array' })
  const entries = box.FileIndex.flatMap((entry, i) => {
    const path = (box.FullPaths[i] ?? '').replace(/^Root Entry\//, '')
    if (path === '' || path.endsWith('/') || entry.content === undefined || entry.size === 0) return []
    return [{ name: path, content: utf8(change(path, Buffer.from(entry.content).toString('utf8'))) }]
  })
  return zip(entries)
}

/** A zip package; `declared` lies about the unfolded size of a part, `crc` about its content. */
export function zip(
  entries: readonly { name: string; content: Uint8Array; declared?: number; flags?: number; crc?: number }[],
): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, declared, flags = 0, crc = crc32(content) } of entries) {
    const packed = deflateRawSync(content)
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(flags, 2)
    about.writeUInt16LE(8, 4)
    about.writeUInt32LE(crc, 10)
    about.writeUInt32LE(packed.length, 14)
    about.writeUInt32LE(declared ?? content.length, 18)
    about.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), about, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), about, place, Buffer.from(name)]))
    parts.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(listing.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...parts, listing, Buffer.from('PK\u0005\u0006'), end]))
}
