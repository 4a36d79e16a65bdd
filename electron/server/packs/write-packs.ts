import { crc32 } from 'node:zlib'
import type { Store } from '../db/open.ts'
import { keepFinishedFile } from '../lib/finished-files.ts'
import { officeOrThrow } from '../lib/office.ts'
import { writeZip } from '../lib/package/write-zip.ts'
import type { Report } from '../lib/progress.ts'
import { registerExport } from '../lib/register-export.ts'
import { safeFileName } from '../lib/safe-file-name.ts'
import { writeForm } from '../lib/write-form.ts'
import { type LoadedPack, loadPacks } from './load-packs.ts'
import { packForm } from './pack-form.ts'
import { stampOf } from './seal.ts'

type Round = { id: number; name: string; dueOn: string; request: string }
type Workbook = { name: string; bytes: Uint8Array }

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Writes the workbooks as they were frozen, so that a second copy is the first once more; undefined where there is no such pack. */
export async function writePacks(
  store: Store,
  { round, packId, report }: { round: Round; packId: number | undefined; report: Report },
): Promise<{ fileId: string } | undefined> {
  const packs = await loadPacks(store, { roundId: round.id, ...(packId === undefined ? {} : { packId }) })
  if (packs.length === 0) return undefined
  const { sealKey } = await store.db.selectFrom('packRound').select('sealKey').where('id', '=', round.id).executeTakeFirstOrThrow()
  const { centerName } = await officeOrThrow(store)
  const workbooks: Workbook[] = []
  for (const [i, pack] of packs.entries()) {
    await report('正在生成', i, packs.length)
    const stamp = stampOf({ sealKey, roundId: round.id, packId: pack.id })
    const bytes = await writeForm(packForm({ ...pack, stamp }, round, centerName))
    workbooks.push({ name: `${safeFileName(`${String(i + 1).padStart(3, '0')} ${pack.schoolName} ${round.name}`)}.xlsx`, bytes })
  }
  const file = toFile(workbooks, round, packId, store.now())
  await register(store, { round, packs, fileName: file.name })
  return { fileId: keepFinishedFile(file) }
}

function toFile(workbooks: readonly Workbook[], { name }: Round, packId: number | undefined, at: Date): File {
  const [only] = workbooks
  if (packId !== undefined && only) return new File([new Uint8Array(only.bytes)], only.name.replace(/^\d+ /, ''), { type: workbookType })
  return new File([writeZip(workbooks.map((workbook) => stored(workbook, at)))], `${safeFileName(name)}.zip`, { type: 'application/zip' })
}

/** A workbook is folded already. The name is marked as UTF-8, time and date are as DOS writes them. */
function stored({ name, bytes }: Workbook, at: Date) {
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1)
  const date = ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate()
  return { name, flags: 0x800, method: 0, time, date, crc: crc32(bytes), unfolded: bytes.length, content: bytes }
}

/** Whole numbers leave the office: schools can't check what they can't read. */
async function register(store: Store, { round, packs, fileName }: { round: Round; packs: readonly LoadedPack[]; fileName: string }) {
  const people = packs.reduce((total, { teachers }) => total + teachers, 0)
  if (people === 0) return
  const [first] = packs
  const parameters = packs.length === 1 && first ? `${round.name}，${first.schoolName}` : `${round.name}，${packs.length} 所学校`
  const reason = '发给学校核对'
  await registerExport(store, {
    reportId: 'school-packs',
    label: '学校填报表',
    parameters,
    fileName,
    rowCount: people,
    people,
    numbers: 'full',
    reason,
  })
}
