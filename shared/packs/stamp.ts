import type { Sheet } from '../exchange/sheet.ts'

/** The version of the workbooks that are written now; one from a newer program can't be read. */
export const packVersion = 1

/** What a pack is known by, wherever it goes and whatever it is called. `seal` is made with a secret of the round, so that no other pack bears it. */
export type Stamp = { version: number; roundId: number; packId: number; seal: string }

/** The stamp as it stands in the workbook: 'QL1-3-57-9F3A2C71B0D4'. */
export function writeStamp({ version, roundId, packId, seal }: Stamp): string {
  return `QL${version}-${roundId}-${packId}-${seal}`
}

const pattern = /QL(\d{1,4})-(\d{1,9})-(\d{1,9})-([0-9A-F]{12})/g
/** It stands above the table and in a sheet that is not shown; deeper down it would be somebody's text. */
const deepest = 10

/** The different stamps in a workbook; a pack has one, a workbook of two packs pasted together has two. */
export function findStamps(sheets: readonly Sheet[]): Stamp[] {
  const found = new Map<string, Stamp>()
  for (const { rows } of sheets)
    for (const { cells } of rows.slice(0, deepest))
      for (const cell of cells)
        for (const [text, version, roundId, packId, seal = ''] of cell?.text.matchAll(pattern) ?? [])
          found.set(text, { version: Number(version), roundId: Number(roundId), packId: Number(packId), seal })
  return [...found.values()]
}
