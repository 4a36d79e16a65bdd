import type { Remark } from '../exchange/values/parsed.ts'
import { findBorne, findWithdrawn } from './find-title.ts'
import type { TitleLevel } from './levels.ts'
import type { Title } from './model.ts'
import { chinesePartialDate, isAfter } from './partial-date.ts'

/** What a title has beside its id. */
export type TitleValues = Omit<Title, 'id'>

/** A title as a sheet has it; undefined where the sheet says nothing, so that nothing is ever blanked. */
export type WrittenTitle = {
  name: string
  level: TitleLevel | null
  grantedOn?: string | undefined
  grantedBy?: string | undefined
  number?: string | undefined
  /** Taken back; the day and the reason where the sheet has them. */
  withdrawn?: { on: string | undefined; reason: string | undefined } | undefined
}

/** What becomes of the titles of one teacher: a title more, one that changes (`values` are just what differs), one that is as it was; or nothing can be done. */
export type TitleDecision = { warning?: Remark } & (
  | { kind: 'grant'; values: TitleValues }
  | { kind: 'change'; title: Title; values: Partial<TitleValues> }
  | { kind: 'same'; title: Title }
  | { kind: 'refused'; remark: Remark }
)

/** Decides about one title of a sheet against those the teacher has; `today` is when a title counts as withdrawn where no day is written. */
export function decideTitle(borne: readonly Title[], written: WrittenTitle, today: string): TitleDecision {
  if (written.grantedOn !== undefined && isAfter(written.grantedOn, today))
    return refused(`授予日期 ${written.grantedOn} 还没有到`, '请核对授予日期')
  const found = findBorne(borne, written)
  if (found === 'several')
    return refused(`这位老师有几个级别的“${written.name}”`, '请补上级别', {
      message: '没有写级别，认不准是哪一个称号',
      advice: '请补上级别',
    })
  return written.withdrawn ? decideWithdrawal(borne, { written, found, today }) : decideGrant(borne, { written, found })
}

type Asked = { written: WrittenTitle; found: Title | undefined }

function decideGrant(borne: readonly Title[], { written, found }: Asked): TitleDecision {
  if (found) return changed(found, differences(found, written))
  const withdrawn = findWithdrawn(borne, written)
  if (withdrawn && !(written.grantedOn !== undefined && isAfter(written.grantedOn, withdrawn.withdrawnOn ?? '')))
    return refused(
      `“${withdrawn.name}”已于${chinesePartialDate(withdrawn.withdrawnOn ?? '')}撤销`,
      '以后又重新授予的，请写明新的授予日期；撤销有误的，请在教师页恢复',
      { message: '这个称号现在是否有效需要核对', advice: '以后又重新授予的，请写明新的授予日期；没有重新授予的，请去掉' },
    )
  return { kind: 'grant', values: { ...statedOf(written), state: 'valid', withdrawnOn: null, withdrawnReason: null } }
}

function decideWithdrawal(borne: readonly Title[], { written, found, today }: Asked & { today: string }): TitleDecision {
  const { on, reason } = written.withdrawn ?? {}
  if (on !== undefined && isAfter(on, today)) return refused(`撤销日期 ${on} 还没有到`, '请核对撤销日期')
  const there = findMeant(borne, { written, found })
  const grantedOn = written.grantedOn ?? there?.grantedOn
  const withdrawnOn = on ?? there?.withdrawnOn ?? today
  if (grantedOn && isAfter(grantedOn, withdrawnOn)) return refused(`撤销日期 ${withdrawnOn} 早于授予日期`, '请核对两个日期')
  const withdrawal = { withdrawnOn, withdrawnReason: reason ?? there?.withdrawnReason ?? '名单上注明撤销' }
  if (there) {
    const isKnown = on !== undefined && there.withdrawnOn?.startsWith(on)
    return changed(
      there,
      differing(there, {
        ...differences(there, written),
        state: 'withdrawn',
        ...withdrawal,
        ...(isKnown && { withdrawnOn: there.withdrawnOn }),
      }),
    )
  }
  const warning = { message: `没有登记过“${written.name}”`, advice: '会登记为已撤销的称号；名称或级别写错的，请改正' }
  return { kind: 'grant', warning, values: { ...statedOf(written), state: 'withdrawn', ...withdrawal } }
}

/**
 * Which title a withdrawal is about, where one was granted again: the one of the day on which it was granted or taken back, then the one that
 * is valid. One that was granted only after the day of the withdrawal is not meant by a row that has both days.
 */
function findMeant(borne: readonly Title[], { written, found }: Asked): Title | undefined {
  const { grantedOn, withdrawn } = written
  if (grantedOn !== undefined && found?.grantedOn?.startsWith(grantedOn)) return found
  const known = findWithdrawn(borne, written)
  if (known && isOfDays(known, written)) return known
  const isLater = grantedOn !== undefined && withdrawn?.on !== undefined && isAfter(found?.grantedOn ?? '', withdrawn.on)
  return isLater ? undefined : (found ?? known)
}

function isOfDays(title: Title, { grantedOn, withdrawn }: WrittenTitle): boolean {
  if (grantedOn !== undefined) return title.grantedOn?.startsWith(grantedOn) ?? false
  return withdrawn?.on !== undefined && (title.withdrawnOn?.startsWith(withdrawn.on) ?? false)
}

/** A level fills in the name too; a date that is known more exactly is no difference. */
function differences(title: Title, { name, level, grantedOn, grantedBy, number }: WrittenTitle): Partial<TitleValues> {
  return differing(title, {
    ...(title.level === null && level !== null && { name, level }),
    ...(grantedOn !== undefined && !title.grantedOn?.startsWith(grantedOn) && { grantedOn }),
    ...(grantedBy !== undefined && { grantedBy }),
    ...(number !== undefined && { number }),
  })
}

function differing(title: Title, values: Partial<TitleValues>): Partial<TitleValues> {
  return Object.fromEntries(Object.entries(values).filter(([column, value]) => title[column as keyof TitleValues] !== value))
}

function changed(title: Title, values: Partial<TitleValues>): TitleDecision {
  return Object.keys(values).length > 0 ? { kind: 'change', title, values } : { kind: 'same', title }
}

function statedOf({ name, level, grantedOn, grantedBy, number }: WrittenTitle) {
  return { name, level, grantedOn: grantedOn ?? null, grantedBy: grantedBy ?? null, number: number ?? null }
}

function refused(message: string, advice: string, toSender?: Remark['toSender']): TitleDecision {
  return { kind: 'refused', remark: { message, advice, toSender } }
}
