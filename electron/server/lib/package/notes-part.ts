import { noteMark } from '../../../../shared/exchange/problem-marks.ts'
import { type CellPlace, placeOf, refOf } from './cell-place.ts'
import { applyEdits, type Edit } from './edit-text.ts'
import { scanXml, type XmlElement } from './scan-xml.ts'
import { StrangePackage } from './strange-package.ts'
import { escapeText, withPrefix } from './xml-text.ts'

/** What the program writes at a cell; `text` begins with `noteMark`. */
export type Note = CellPlace & { text: string }

const author = '青蓝'

export const emptyNotesPart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>'

/** A comment of the part: where its texts stand, and at which place of it a note of ours begins. */
type Comment = { element: XmlElement; texts: XmlElement[]; runs: XmlElement[]; body: XmlElement | undefined }
type NotesPart = { text: string; prefix: string; comments: Comment[]; authors: string[]; authorList: XmlElement; commentList: XmlElement }

/**
 * A part of notes without our earlier ones and with the new ones. A note at a cell where the sender has one of his own is written
 * below his. `gone` are the cells that have no note any more, `added` those that have one now and had none.
 */
export async function rewriteNotes(text: string, notes: readonly Note[]): Promise<{ text: string; gone: string[]; added: Note[] }> {
  const part = await readNotes(text)
  const wanted = new Map(notes.map((note) => [refOf(note), note]))
  const edits: Edit[] = []
  const gone = new Set<string>()
  const present = new Set<string>()
  for (const comment of part.comments) {
    const ref = comment.element.attributes['ref'] ?? ''
    const own = findOwn(part, comment)
    if (own === 'whole') {
      edits.push({ from: comment.element.start, to: comment.element.end, text: '' })
      gone.add(ref)
      continue
    }
    present.add(ref)
    edits.push(...own)
    const note = wanted.get(ref)
    if (note && comment.body) edits.push(...writeBelow(part, comment, note))
  }
  const fresh = notes.filter((note) => !present.has(refOf(note)))
  const { authorId, edit } = findAuthor(part)
  const lines = fresh.map((note) => withPrefix(noteXml(note, authorId), part.prefix)).join('')
  if (fresh.length > 0) edits.push(...edit, fillElement(part, part.commentList, lines))
  const added = fresh.filter((note) => !gone.delete(refOf(note)))
  return { text: applyEdits(text, edits), gone: [...gone], added }
}

/** Whether a part of notes has one of ours. */
export function hasNotes(text: string): boolean {
  return text.includes('青蓝')
}

async function readNotes(text: string): Promise<NotesPart> {
  const comments: Comment[] = []
  const authors: string[] = []
  let authorList: XmlElement | undefined
  let commentList: XmlElement | undefined
  let inside: Omit<Comment, 'element'> = { texts: [], runs: [], body: undefined }
  const { prefix } = await scanXml(text, {
    open: ({ name }) => {
      if (name === 'comment') inside = { texts: [], runs: [], body: undefined }
    },
    close: (element) => {
      if (element.name === 'authors') authorList = element
      else if (element.name === 'author') authors.push(text.slice(element.openEnd, element.closeStart))
      else if (element.name === 'commentList') commentList = element
      else if (element.name === 'comment') comments.push({ element, ...inside })
      else if (element.name === 't') inside.texts.push(element)
      else if (element.name === 'r') inside.runs.push(element)
      else if (element.name === 'text') inside.body = element
    },
  })
  if (!authorList || !commentList) throw new StrangePackage('notes without a list')
  return { text, prefix, comments, authors, authorList, commentList }
}

/**
 * 'whole' where nothing else stands in the comment; otherwise the edits that cut ours, which is always the end of it. A program may have
 * split it into several texts.
 */
function findOwn({ text }: NotesPart, { texts, runs }: Comment): 'whole' | Edit[] {
  const written = texts.map(({ openEnd, closeStart }) => text.slice(openEnd, closeStart))
  const mark = written.join('').indexOf(noteMark)
  if (mark < 0) return []
  const before = written.join('').slice(0, mark).replace(lineEnds, '').length
  if (before === 0) return 'whole'
  let passed = 0
  return texts.flatMap((element, i): Edit[] => {
    const kept = Math.max(0, before - passed)
    passed += written[i]?.length ?? 0
    if (passed <= before) return []
    const run = runs.find(({ start, end }) => start <= element.start && element.start < end)
    if (kept === 0 && run) return [{ from: run.start, to: run.end, text: '' }]
    return [{ from: element.openEnd + kept, to: element.closeStart, text: '' }]
  })
}

const lineEnds = /(?:\s|&#10;|&#x[aA];|_x000[aA]_)+$/

/** A plain text becomes a first run, for ours to follow. */
function writeBelow(part: NotesPart, { body, texts, runs }: Comment, note: Note): Edit[] {
  if (!body) return []
  const run = withPrefix(runXml(`\n${note.text}`), part.prefix)
  const [plain] = runs.length === 0 ? texts : []
  const wrap: Edit[] = plain
    ? [
        { from: plain.start, to: plain.start, text: withPrefix('<r>', part.prefix) },
        { from: plain.end, to: plain.end, text: withPrefix('</r>', part.prefix) },
      ]
    : []
  return [...wrap, fillElement(part, body, run)]
}

function findAuthor(part: NotesPart): { authorId: number; edit: Edit[] } {
  const known = part.authors.indexOf(author)
  if (known >= 0) return { authorId: known, edit: [] }
  const line = withPrefix(`<author>${author}</author>`, part.prefix)
  return { authorId: part.authors.length, edit: [fillElement(part, part.authorList, line)] }
}

/** Puts XML at the end of an element, which may close itself so far. */
function fillElement({ text }: NotesPart, { start, openEnd, closeStart, end }: XmlElement, xml: string): Edit {
  if (openEnd !== end) return { from: closeStart, to: closeStart, text: xml }
  const [name = ''] = /^[^\s/>]+/.exec(text.slice(start + 1, openEnd)) ?? []
  return { from: openEnd - 2, to: openEnd, text: `>${xml}</${name}>` }
}

function noteXml(note: Note, authorId: number): string {
  return `<comment ref="${refOf(note)}" authorId="${authorId}"><text>${runXml(note.text)}</text></comment>`
}

function runXml(text: string): string {
  const lead = text.startsWith('\n') ? '\n' : ''
  const look = '<rPr><sz val="10"/><color indexed="81"/><rFont val="宋体"/><charset val="134"/></rPr>'
  return `<r>${look}<t xml:space="preserve">${lead}${escapeText(text)}</t></r>`
}

/** For tests and reading back: the texts of a part of notes by cell. */
export async function listNotes(text: string): Promise<Map<string, string>> {
  const notes = new Map<string, string>()
  await scanXml(text, {
    text: (found, parents) => {
      const comment = parents.find(({ name }) => name === 'comment')
      const ref = comment?.attributes['ref'] ?? ''
      if (parents.at(-1)?.name === 't' && placeOf(ref)) notes.set(ref, (notes.get(ref) ?? '') + found)
    },
  })
  return notes
}
