import { setImmediate } from 'node:timers/promises'
import type { FieldList } from '../../../shared/exchange/fields.ts'
import type { Mapping } from '../../../shared/exchange/mapping.ts'
import { type Recognised, recogniseInSteps } from '../../../shared/exchange/recognise.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'

type Reading = { fields: FieldList; mapping: string | undefined; recognised: Recognised<string> | undefined }

/** How each sheet of the open file was read last; it goes with the sheet. */
const readings = new WeakMap<Sheet, Reading>()

/** `recognise`, done once for a sheet that is tried and then committed the same way: its answer follows from the sheet and these two alone. */
export async function recogniseOnce<Field extends string>(
  sheet: Sheet,
  fields: FieldList<Field>,
  mapping: Mapping | undefined,
): Promise<Recognised<Field> | undefined> {
  const said = mapping && JSON.stringify(mapping)
  const last = readings.get(sheet)
  if (last?.fields === fields && last.mapping === said) return last.recognised as Recognised<Field> | undefined
  const recognised = await recogniseGently(sheet, fields, mapping)
  readings.set(sheet, { fields, mapping: said, recognised })
  return recognised
}

/** `recognise` that lets other requests in every few milliseconds. */
export async function recogniseGently<Field extends string>(
  sheet: Sheet,
  fields: FieldList<Field>,
  mapping?: Mapping,
): Promise<Recognised<Field> | undefined> {
  const steps = recogniseInSteps(sheet, fields, mapping)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}
