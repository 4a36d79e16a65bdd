import { mostFileBytes, unreadableSentences } from '../../../shared/exchange/unreadable.ts'
import { checkPackage, listEntries } from '../lib/check-package.ts'
import { unpack } from '../lib/package/open-package.ts'
import { sniffFormat } from '../lib/sniff-format.ts'

/** A file by itself, or one out of a zip; `sentence` where it can't even be opened. */
export type OneFile = { fileName: string } & ({ bytes: Uint8Array<ArrayBuffer> } | { sentence: string })

/** What systems and spreadsheet programs leave lying about. */
const litter = /^(~\$|\._|\.ds_store$|thumbs\.db$|desktop\.ini$)/i

/** Every workbook there is in what was handed over, in the order given; those of a zip by the time at which they were made. */
export async function* expandFiles(files: readonly File[]): AsyncGenerator<OneFile> {
  for (const file of files) {
    const fileName = nameOf(file.name)
    if (litter.test(fileName)) continue
    if (file.size > mostFileBytes) yield { fileName, sentence: unreadableSentences.tooLarge }
    else {
      const bytes = new Uint8Array(await file.arrayBuffer())
      yield* sniffFormat(bytes) === 'zip' ? expandZip(fileName, bytes) : [{ fileName, bytes }]
    }
  }
}

/** A workbook is a zip as well, known by its list of contents. */
function* expandZip(fileName: string, bytes: Uint8Array<ArrayBuffer>): Generator<OneFile> {
  const summary = checkPackage(bytes)
  if ('unreadable' in summary) yield { fileName, sentence: zipSentences[summary.unreadable] ?? unreadableSentences[summary.unreadable] }
  else if (['[Content_Types].xml', 'mimetype', 'META-INF/manifest.xml'].some((part) => summary.names.has(part))) yield { fileName, bytes }
  else {
    const entries = (listEntries(bytes) ?? []).filter(
      ({ name }) => !/[/\\]$/.test(name) && !name.startsWith('__MACOSX/') && !litter.test(nameOf(name)),
    )
    const inOrder = entries.toSorted((a, b) => a.date - b.date || a.time - b.time)
    for (const entry of inOrder) yield { fileName: nameOf(entry.name), bytes: new Uint8Array(unpack(bytes, entry)) }
    if (entries.length === 0) yield { fileName, sentence: '这个压缩包里没有文件。' }
  }
}

const zipSentences: Readonly<Record<string, string>> = {
  encrypted: '这个压缩包或表格设了密码。请取消密码后再收。',
  damaged: '这个文件已损坏或没有传完整。请让学校重新发一份。',
  tooLarge: '这个文件展开以后太大，没有读。',
}

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
