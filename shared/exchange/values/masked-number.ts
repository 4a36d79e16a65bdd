import { compact } from './plain-text.ts'

/** What a masked number still shows: 3799**********0001 → '3799' and '0001'. */
export type VisibleDigits = { start: string; end: string }

/** The visible digits of a number that somebody has masked, with whatever sign; undefined where it is none. */
export function visibleDigits(text: string): VisibleDigits | undefined {
  const [, start = '', end = ''] = /^([\dA-Z]*)(?:[*●•#]{2,}|[×X]{3,})([\dA-Z]*)$/.exec(compact(text).toUpperCase()) ?? []
  return start + end === '' ? undefined : { start, end }
}

/** Whether a whole number may be the masked one. */
export function fits({ start, end }: VisibleDigits, number: string | null): boolean {
  return number !== null && number.length > start.length + end.length && number.startsWith(start) && number.endsWith(end)
}
