/** Chance that repeats itself: the same seed gives the same county. */
export type Random = {
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number
  pick: <T>(choices: readonly T[]) => T
  /** True with the given probability, 0 to 1. */
  chance: (probability: number) => boolean
  /** Up to `count` different ones, in a new order. */
  sample: <T>(choices: readonly T[], count: number) => T[]
}

/** The mulberry32 generator. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[between(0, choices.length - 1)]
    if (choice === undefined) throw new Error('pick: nothing to choose from')
    return choice
  }
  const sample = <T>(choices: readonly T[], count: number): T[] => {
    const rest = [...choices]
    return Array.from({ length: Math.min(count, rest.length) }, () => {
      const [chosen] = rest.splice(between(0, rest.length - 1), 1)
      return chosen as T
    })
  }
  return { between, pick, chance: (probability) => next() < probability, sample }
}
