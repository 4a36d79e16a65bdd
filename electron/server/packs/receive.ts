import type { FileReport } from '../../../shared/packs/contract.ts'
import { saysNothing } from '../../../shared/packs/judged.ts'
import { isOdd, type Returned } from '../../../shared/packs/returned.ts'
import { type Store, transact } from '../db/open.ts'
import type { Report } from '../lib/progress.ts'
import { expandFiles, type OneFile } from './expand-files.ts'
import { judgeOne, openPacks } from './judge-pack.ts'
import { loadPacks } from './load-packs.ts'
import type { PackRoundFacts } from './pack-kind.ts'
import { readInThread } from './read-in-thread.ts'
import { recognisePack } from './recognise-pack.ts'

type Read = { fileName: string; hash: string; bytes: Uint8Array | undefined; packId: number; schoolName: string; content: Returned }

/** Some 50 times a pack; a workbook that is larger is read, but itself not kept, and can't be marked. */
const mostKept = 1024 * 1024

type Receiving = { round: PackRoundFacts; files: readonly File[]; report: Report; signal: AbortSignal }

/** Reads what has come back, one after the other, and keeps it. Cancelled, nothing is kept; of teachers nothing is written in any case. */
export async function receiveFiles(store: Store, { round, files, report, signal }: Receiving): Promise<FileReport[]> {
  const found: (Read | FileReport)[] = []
  let count = 0
  for await (const file of expandFiles(files)) {
    await report('正在读取', count, Math.max(files.length, count + 1))
    found.push(await readOne(store, file, { round, signal }))
    count += 1
  }
  await report('正在保存', count, count)
  return transact(store, async (inside) => {
    const reports: FileReport[] = []
    for (const one of found) reports.push('content' in one ? await keepReturn(inside, one, round) : one)
    return reports
  })
}

async function readOne(
  store: Store,
  file: OneFile,
  { round, signal }: { round: PackRoundFacts; signal: AbortSignal },
): Promise<Read | FileReport> {
  const { fileName } = file
  const refused = { fileName, schoolName: null, packId: null, counts: null }
  if ('sentence' in file) return { ...refused, outcome: 'unreadable', message: file.sentence }
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', file.bytes)).toString('hex')
  const bytes = file.bytes.length > mostKept ? undefined : file.bytes.slice() // reading takes the bytes away
  const reading = await readInThread(file.bytes, signal)
  if (!('sheets' in reading)) return { ...refused, outcome: 'unreadable', message: reading.sentence }
  const recognised = await recognisePack(store, reading.sheets, round)
  return 'content' in recognised ? { fileName, hash, bytes, ...recognised } : { ...refused, ...recognised }
}

/** The newest return of a school counts; those before stay. The very same file is kept once. */
async function keepReturn(
  store: Store,
  { fileName, hash, bytes, packId, schoolName, content }: Read,
  round: PackRoundFacts,
): Promise<FileReport> {
  const base = { fileName, schoolName, packId }
  const known = await store.db
    .selectFrom('packReturn')
    .select('id')
    .where('packId', '=', packId)
    .where('fileHash', '=', hash)
    .executeTakeFirst()
  if (known) return { ...base, outcome: 'again', message: '同一份文件已经收过，没有重复记。', counts: null }
  const { sqlite, actor, now } = store
  const { lastInsertRowid } = sqlite
    .prepare('INSERT INTO packReturn (packId, fileName, fileHash, receivedAt, receivedBy, content) VALUES (?, ?, ?, ?, ?, ?)')
    .run(packId, fileName, hash, now().toISOString(), actor, JSON.stringify(content))
  if (bytes) sqlite.prepare('INSERT INTO packReturnFile (returnId, content) VALUES (?, ?)').run(lastInsertRowid, bytes)
  const packs = await loadPacks(store, { packId })
  const [pack] = packs
  const entry = pack?.returns.at(-1)
  if (!pack || !entry) throw new Error(`keepReturn: pack ${packId} has no return`)
  const { counts } = judgeOne(await openPacks(store, packs, round), pack, entry)
  const isTakenBefore = pack.returns.some(({ isTaken }) => isTaken)
  const remarks = [
    ...(pack.returns.length > 1 ? [`这所学校第 ${pack.returns.length} 次交，以这一份为准`] : []),
    ...(isTakenBefore ? [saysNothing(counts) ? '和以前接收过的一样，不会重复登记' : '以前的一份已经接收，这是更正'] : []),
    ...(isOdd(content) ? ['与发出的名单多半对不上，可能贴成了别校的人'] : []),
    ...namedAfterAnother(store, fileName, schoolName),
  ]
  return { ...base, outcome: saysNothing(counts) ? 'unchanged' : 'returned', message: remarks.join('；'), counts }
}

/** A school that sends back the workbook of another usually calls it by its own name. */
function namedAfterAnother({ sqlite }: Store, fileName: string, schoolName: string): string[] {
  if (fileName.includes(schoolName)) return []
  const named = sqlite.prepare('SELECT name FROM school WHERE instr(?, name) > 0 ORDER BY length(name) DESC LIMIT 1').get(fileName) as
    | { name: string }
    | undefined
  return named ? [`文件名写的是“${named.name}”，内容是“${schoolName}”的表，请核对有没有发错`] : []
}
