/** Serials from `first` to `last`, both included. */
export type Span = { first: number; last: number }

/** The next `count` serials after `last`, past what is held back in spans and what somebody already has. */
export function nextSerials(
  { last, held, taken }: { last: number; held: readonly Span[]; taken: ReadonlySet<number> },
  count: number,
): number[] {
  const serials: number[] = []
  let serial = last + 1
  while (serials.length < count) {
    const span = held.find((one) => one.first <= serial && serial <= one.last)
    if (span) serial = span.last + 1
    else {
      if (!taken.has(serial)) serials.push(serial)
      serial++
    }
  }
  return serials
}

/** The first `count` serials of a span that nobody has; fewer where it doesn't hold so many. */
export function serialsWithin({ first, last }: Span, taken: ReadonlySet<number>, count: number): number[] {
  const serials: number[] = []
  for (let serial = first; serial <= last && serials.length < count; serial++) if (!taken.has(serial)) serials.push(serial)
  return serials
}
