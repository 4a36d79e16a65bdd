import { dayOf } from '../../../shared/dates.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import type { FileOutcome } from '../../../shared/packs/contract.ts'
import type { SentRow } from '../../../shared/packs/fields.ts'
import type { Returned } from '../../../shared/packs/returned.ts'
import { findStamps, packVersion, type Stamp } from '../../../shared/packs/stamp.ts'
import type { Store } from '../db/open.ts'
import { guessContent } from '../take-over-import.ts'
import type { PackRoundFacts } from './pack-kind.ts'
import { packKindOf } from './pack-kinds.ts'
import { isGenuine } from './seal.ts'

/** A workbook that is a pack of the round, or why it is not taken. */
export type RecognisedPack =
  | { packId: number; schoolName: string; content: Returned }
  | { outcome: FileOutcome; message: string; schoolName: string | null }

/** Knows a pack by its stamp alone: what the file is called, and who sent it, says nothing. */
export async function recognisePack(store: Store, sheets: readonly Sheet[], round: PackRoundFacts): Promise<RecognisedPack> {
  const [stamp, ...others] = findStamps(sheets)
  if (!stamp) return notAPack(await guessContent(sheets))
  if (others.length > 0) return strange(`一个文件里有 ${others.length + 1} 份填报表的编号，分不清是哪一份。请让学校一校一个文件发回。`)
  if (stamp.version > packVersion) return strange('这份表是由更新版本的青蓝发出的，请先更新程序再收。')
  const pack = await findPack(store, stamp)
  if (!pack || !isGenuine(stamp, pack.sealKey)) return strange('编号对不上：不是从这里发出的，或者编号被改过。')
  const { schoolName, roundName } = pack
  if (pack.roundId !== round.id)
    return { outcome: 'otherRound', schoolName, message: `这是“${roundName}”的表，不是这一次的。请让学校填这一次的表，或到那一次里收。` }
  const content = packKindOf[round.kind].read(sheets, JSON.parse(pack.sent) as SentRow[], { round, today: dayOf(store.now()) })
  if (!content) return strange('编号是对的，但表里没有找到该有的表头，没有读。请让学校用原表重填。', schoolName)
  return { packId: pack.id, schoolName, content }
}

function findPack({ db }: Store, { packId, roundId }: Stamp) {
  return db
    .selectFrom('pack')
    .innerJoin('packRound', 'packRound.id', 'pack.roundId')
    .innerJoin('school', 'school.id', 'pack.schoolId')
    .select(['pack.id', 'pack.roundId', 'pack.sent', 'packRound.sealKey', 'packRound.name as roundName', 'school.name as schoolName'])
    .where('pack.id', '=', packId)
    .where('pack.roundId', '=', roundId)
    .executeTakeFirst()
}

function strange(message: string, schoolName: string | null = null): RecognisedPack {
  return { outcome: 'strange', message, schoolName }
}

function notAPack(seems: string | undefined): RecognisedPack {
  const message =
    seems === undefined
      ? '不是发出去的填报表，也认不出是什么表。'
      : `不是发出去的填报表，看起来是“${seems}”表。要用的话，请到“数据导入”里导入。`
  return { outcome: 'notAPack', message, schoolName: null }
}
