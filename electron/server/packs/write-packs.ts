import { crc32 } from 'node:zlib'
import type { FolderWorkbook } from '../../../shared/packs/contract.ts'
import type { Store } from '../db/open.ts'
import { keepFinishedFile } from '../lib/finished-files.ts'
import { officeOrThrow } from '../lib/office.ts'
import { writeZip } from '../lib/package/write-zip.ts'
import type { Report } from '../lib/progress.ts'
import { safeFileName } from '../lib/safe-file-name.ts'
import { writeForm } from '../lib/write-form.ts'
import { type LoadedPack, loadPacks } from './load-packs.ts'
import type { PackRoundFacts } from './pack-kind.ts'
import { packKindOf } from './pack-kinds.ts'
import { registerPacks } from './register-packs.ts'
import { stampOf } from './seal.ts'

type Workbook = { name: string; bytes: Uint8Array }

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Writes the workbooks as they were frozen, so that a second copy is the first once more; undefined where there is no such pack. */
export async function writePacks(
  store: Store,
  { round, packId, report }: { round: PackRoundFacts; packId: number | undefined; report: Report },
): Promise<{ fileId: string } | undefined> {
  const packs = await loadPacks(store, { roundId: round.id, ...(packId === undefined ? {} : { packId }) })
  const [only] = packs
  if (!only) return undefined
  const file = packId === undefined ? await writeAll(store, { round, packs, report }) : await writeWorkbook(store, round, only)
  await registerPacks(store, { round, packs, fileName: file.name })
  return { fileId: keepFinishedFile(file) }
}

async function writeAll(
  store: Store,
  { round, packs, report }: { round: PackRoundFacts; packs: readonly LoadedPack[]; report: Report },
): Promise<File> {
  const write = await openWriter(store, round)
  const workbooks: Workbook[] = []
  for (const [i, pack] of packs.entries()) {
    await report('正在生成', i, packs.length)
    workbooks.push({ name: nameInFolder(pack, i, round), bytes: await write(pack) })
  }
  return toFile(workbooks, round, store.now())
}

/** What the workbooks of a round are called in a folder or a zip: the office's order of schools stays when they are sorted by name. */
export async function listWorkbooks(store: Store, round: PackRoundFacts): Promise<FolderWorkbook[]> {
  const packs = await loadPacks(store, { roundId: round.id })
  return packs.map((pack, i) => ({ packId: pack.id, schoolName: pack.schoolName, fileName: nameInFolder(pack, i, round) }))
}

/** One workbook by itself, for a folder that is filled one after the other: no more than one is held at a time. */
export async function writeWorkbook(store: Store, round: PackRoundFacts, pack: LoadedPack): Promise<File> {
  const write = await openWriter(store, round)
  const name = `${safeFileName(`${pack.schoolName} ${round.name}`)}.xlsx`
  return new File([new Uint8Array(await write(pack))], name, { type: workbookType })
}

async function openWriter(store: Store, round: PackRoundFacts): Promise<(pack: LoadedPack) => Promise<Uint8Array>> {
  const { sealKey } = await store.db.selectFrom('packRound').select('sealKey').where('id', '=', round.id).executeTakeFirstOrThrow()
  const { centerName } = await officeOrThrow(store)
  const { form } = packKindOf[round.kind]
  return (pack) => writeForm(form({ ...pack, stamp: stampOf({ sealKey, roundId: round.id, packId: pack.id }) }, round, centerName))
}

function nameInFolder({ schoolName }: LoadedPack, i: number, { name }: PackRoundFacts): string {
  return `${safeFileName(`${String(i + 1).padStart(3, '0')} ${schoolName} ${name}`)}.xlsx`
}

function toFile(workbooks: readonly Workbook[], { name }: PackRoundFacts, at: Date): File {
  return new File([writeZip(workbooks.map((workbook) => stored(workbook, at)))], `${safeFileName(name)}.zip`, { type: 'application/zip' })
}

/** A workbook is folded already. The name is marked as UTF-8, time and date are as DOS writes them. */
function stored({ name, bytes }: Workbook, at: Date) {
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)
  const date = ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate()
  return { name, flags: 0x800, method: 0, time, date, crc: crc32(bytes), unfolded: bytes.length, content: bytes }
}
