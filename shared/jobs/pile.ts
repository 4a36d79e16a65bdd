import * as z from 'zod'

/** The order in which the sheets lie on the pile: the order of the booklets or of the hand-over, not that of the list they came from. */
export const pileOrders = {
  school: '按学校，再按姓名拼音',
  'school-card': '按学校，再按继续教育证号',
  name: '按姓名拼音',
  card: '按继续教育证号',
  listed: '按名单原来的顺序',
} as const satisfies Record<string, string>
export const PileOrder = z.enum(Object.keys(pileOrders) as (keyof typeof pileOrders)[])
export type PileOrder = z.infer<typeof PileOrder>

/** What a document is sorted by. `schoolOrder` is the school's place in the office's own order; what is missing comes last. */
export type PileKeys = { schoolOrder: number | null; pinyin: string; cardNumber: string | null }

type Compare = (a: PileKeys, b: PileKeys) => number

const bySchool: Compare = (a, b) => (a.schoolOrder ?? Number.POSITIVE_INFINITY) - (b.schoolOrder ?? Number.POSITIVE_INFINITY) || 0
const byName: Compare = (a, b) => compareText(a.pinyin, b.pinyin)
const byCard: Compare = (a, b) =>
  Number(a.cardNumber === null) - Number(b.cardNumber === null) || compareCards(a.cardNumber ?? '', b.cardNumber ?? '')

const orders: Readonly<Record<PileOrder, readonly Compare[]>> = {
  school: [bySchool, byName],
  'school-card': [bySchool, byCard, byName],
  name: [byName],
  card: [byCard, byName],
  listed: [],
}

/** The documents in the order of the pile; those that are alike in it stay as they were listed. */
export function sortPile<T extends PileKeys>(documents: readonly T[], order: PileOrder): T[] {
  const steps = orders[order]
  return documents.toSorted((a, b) => steps.map((compare) => compare(a, b)).find((result) => result !== 0) ?? 0)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Card numbers of one length compare digit by digit; a longer one comes later, as 10 comes after 9. */
function compareCards(a: string, b: string): number {
  return a.length - b.length || compareText(a, b)
}
