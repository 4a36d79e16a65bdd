import * as z from 'zod'

/**
 * Where a sheet of a print job stands. `sent`: it is on its way to the printer, and nobody has said yet whether it came out. A sheet that was
 * spoiled or never came out waits again.
 */
export const sheetStates = { waiting: '待打印', sent: '已送打印机', out: '已打印', skipped: '不打印' } as const satisfies Record<
  string,
  string
>
export const SheetState = z.enum(Object.keys(sheetStates) as (keyof typeof sheetStates)[])
export type SheetState = z.infer<typeof SheetState>

/**
 * What can happen to a sheet, as the ledger of a job keeps it. `spoiled`: it came out and can't be used, a sheet of paper is gone;
 * `returned`: it did not come out after all; `skipped` and `restored`: a person takes it out of the job and back into it.
 */
export const sheetEvents = {
  sent: '送打印机',
  out: '打印完成',
  spoiled: '打废，重打',
  returned: '没有打出，重打',
  skipped: '不再打印',
  restored: '恢复打印',
} as const satisfies Record<string, string>
export const SheetEvent = z.enum(Object.keys(sheetEvents) as (keyof typeof sheetEvents)[])
export type SheetEvent = z.infer<typeof SheetEvent>

const transitions: Readonly<Record<SheetEvent, { from: readonly SheetState[]; to: SheetState }>> = {
  sent: { from: ['waiting'], to: 'sent' },
  out: { from: ['sent'], to: 'out' },
  spoiled: { from: ['sent', 'out'], to: 'waiting' },
  returned: { from: ['sent', 'out'], to: 'waiting' },
  skipped: { from: ['waiting'], to: 'skipped' },
  restored: { from: ['skipped'], to: 'waiting' },
}

export function canHappen(event: SheetEvent, state: SheetState): boolean {
  return transitions[event].from.includes(state)
}

/** The state after an event; throws where the event can't happen in that state. */
export function stateAfter(event: SheetEvent, state: SheetState): SheetState {
  if (!canHappen(event, state)) throw new Error(`stateAfter: a sheet that is ${state} can't be ${event}`)
  return transitions[event].to
}
