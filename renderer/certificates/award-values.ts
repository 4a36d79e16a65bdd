import { addDays } from '../../shared/dates.ts'

/** The form of an award: the fields of all three kinds, so that changing the kind loses nothing. */
export type AwardValues = {
  kind: 'title' | 'honour' | 'appointment'
  titleName: string
  grantedOn: string
  honour: string
  reason: string
  post: string
  startsOn: string
  endsOn: string
  issuedOn: string
}

/** An appointment is for three years unless it is said otherwise. */
export function blankAward(today: string): AwardValues {
  const endsOn = addDays(`${Number(today.slice(0, 4)) + 3}${today.slice(4).replace('-02-29', '-03-01')}`, -1)
  return { kind: 'title', titleName: '', grantedOn: today, honour: '', reason: '', post: '', startsOn: today, endsOn, issuedOn: today }
}

/** What of it belongs to the chosen kind, still unchecked. */
export function termsOf({ kind, titleName, grantedOn, honour, reason, post, startsOn, endsOn }: AwardValues): object {
  if (kind === 'title') return { kind, titleName, grantedOn }
  return kind === 'honour' ? { kind, honour, reason } : { kind, post, startsOn, endsOn }
}
