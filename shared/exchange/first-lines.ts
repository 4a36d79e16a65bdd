/** Remembers who or what came first on which line: answers the earlier line of the same key, or nothing and remembers this one. */
export function firstLines(): (key: string | number | undefined, line: number) => number | undefined {
  const lines = new Map<string | number, number>()
  return (key, line) => {
    if (key === undefined) return undefined
    const first = lines.get(key)
    if (first === undefined) lines.set(key, line)
    return first
  }
}
