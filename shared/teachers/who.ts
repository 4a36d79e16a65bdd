import type { VisibleDigits } from '../exchange/values/masked-number.ts'
import { compact } from '../exchange/values/plain-text.ts'

/** Who is meant, as it is written; numbers in the form the registry keeps them, of a masked one what it shows. */
export type Who = {
  name: string
  school: string | null
  idNumber: string | null
  cardNumber: string | null
  visibleId?: VisibleDigits
}

/** One person, however often written the same way. */
export function keyOfWho({ name, school, idNumber, cardNumber, visibleId }: Who): string {
  const visible = visibleId ? ` ${visibleId.start}…${visibleId.end}` : ''
  return idNumber ?? cardNumber ?? `${name} ${compact(school ?? '')}${visible}`
}

/** Under which an answer says who somebody is. */
export function questionAbout(who: Who): string {
  return `teacher:${keyOfWho(who)}`
}
