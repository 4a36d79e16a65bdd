/** '23，31-33' → the places it names, of those that were sent; `unknown` is what names none of them. */
export function readPlaces(typed: string, sent: readonly number[]): { places: number[]; unknown: string[] } {
  const known = new Set(sent)
  const parts = typed.split(/[\s,，、;；]+/).filter(Boolean)
  const read = parts.map((part) => ({ part, places: placesOf(part).filter((place) => known.has(place)) }))
  return {
    places: [...new Set(read.flatMap(({ places }) => places))].toSorted((a, b) => a - b),
    unknown: read.filter(({ places }) => places.length === 0).map(({ part }) => part),
  }
}

const widestRange = 5000

function placesOf(part: string): number[] {
  const [, from, to = from] = part.match(/^第?(\d{1,5})(?:[-－—–~～至到](\d{1,5}))?[份张]?$/) ?? []
  const length = Number(to) - Number(from) + 1
  return length >= 1 && length <= widestRange ? Array.from({ length }, (_, i) => Number(from) + i) : []
}
