import type { SentRow } from './fields.ts'

/** 'T57' for teacher 57: what stands in the hidden column of a row. */
export function writeRowKey(teacherId: number): string {
  return `T${teacherId}`
}

/** Who a row is about as far as it says; the ID number only where it could be read. */
export type ReadWho = { name?: string | undefined; idNumber?: string | undefined }

/**
 * Finds who of those sent out a row is about: by its key, unless neither name nor ID number is that person's any more (the row of somebody who
 * left, written over with somebody new, or a copied row); else by the ID number, or by a name that stands once and has no other number.
 */
export function findSentRow(sent: readonly SentRow[]): (key: string, who: ReadWho) => SentRow | undefined {
  const byKey = new Map(sent.map((row) => [writeRowKey(row.teacherId), row]))
  const byIdNumber = new Map(sent.flatMap((row) => (row.values.idNumber ? [[row.values.idNumber, row] as const] : [])))
  const byName = Map.groupBy(sent, ({ values }) => values.name)
  return (key, { name, idNumber }) => {
    const keyed = byKey.get(key.trim())
    if (keyed && (keyed.values.name === name || (idNumber !== undefined && keyed.values.idNumber === idNumber))) return keyed
    const numbered = idNumber === undefined ? undefined : byIdNumber.get(idNumber)
    if (numbered || name === undefined) return numbered
    const [named, ...namesakes] = byName.get(name) ?? []
    if (!named || namesakes.length > 0) return undefined
    return idNumber === undefined || named.values.idNumber === null ? named : undefined
  }
}
