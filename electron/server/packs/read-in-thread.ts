import { openWorkbookReader } from '../lib/workbook-reader.ts'

/** A pack is small; what takes longer or more is no pack. */
export const readInThread = openWorkbookReader({ mostMilliseconds: 15_000, mostMegabytes: 1_024 })
