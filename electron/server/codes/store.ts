import { isUnchecked } from '../../../shared/codes/code-book.ts'
import { type CodeListId, codeListIds, codeLists } from '../../../shared/codes/lists.ts'
import type { CodeLine, CodeMapping } from '../../../shared/codes/model.ts'
import { shippedCode } from '../../../shared/codes/shipped.ts'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow } from '../db/write.ts'

/** Every word that is offered or in use, list by list, with its code. */
export async function listCodes({ db }: Store): Promise<CodeLine[]> {
  const kept = await db.selectFrom('codeMapping').selectAll().orderBy('id').execute()
  const inUse = { nationalStatus: await statusesInUse(db), nationalBackbone: await titlesInUse(db) }
  return codeListIds.flatMap((list) => {
    const ofList = kept.filter((mapping) => mapping.list === list)
    const others = list === 'nationalStatus' || list === 'nationalBackbone' ? inUse[list] : []
    const words = new Set([...codeLists[list].words, ...ofList.map(({ word }) => word), ...others])
    return [...words].map((word) => toLine(ofList.find((mapping) => mapping.word === word) ?? unknown(list, word)))
  })
}

/** Puts down the code of a word that is offered; says whose word it is. Answers nothing where there is no such word. */
export async function changeCode(store: Store, { list, word, code, origin }: CodeMapping): Promise<CodeLine | undefined> {
  const isOffered = (await listCodes(store)).some((line) => line.list === list && line.word === word)
  if (!isOffered) return undefined
  const kept = store.sqlite.prepare('SELECT id FROM codeMapping WHERE list = ? AND word = ?').get(list, word) as { id: number } | undefined
  if (kept) changeRow(store, 'codeMapping', kept.id, { code, origin })
  else createRow(store, 'codeMapping', { list, word, code, origin })
  return toLine({ list, word, code, origin })
}

function toLine({ list, word, code, origin }: CodeMapping): CodeLine {
  return { list, word, code, origin, shipped: shippedCode(list, word), isUnchecked: isUnchecked({ list, word, code, origin }) }
}

function unknown(list: CodeListId, word: string): CodeMapping {
  return { list, word, code: null, origin: 'shipped' }
}

/** Of teachers who are reported; whoever has left is not. */
async function statusesInUse(db: Store['db']): Promise<string[]> {
  const rows = await db.selectFrom('teacher').select('status').where('status', 'not in', s0RuleSet.leftStatuses).distinct().execute()
  return rows.map(({ status }) => status)
}

async function titlesInUse(db: Store['db']): Promise<string[]> {
  const rows = await db.selectFrom('title').select('name').where('state', '=', 'valid').distinct().execute()
  return rows.map(({ name }) => name)
}
