import type * as z from 'zod'
import { Day } from '../../shared/dates.ts'
import { QueueQuery } from '../../shared/registration/contract.ts'
import { Year } from '../../shared/registration/model.ts'

/** What the desk keeps in the URL: the queue's filters, and the day on the stamp. */
export const DeskQuery = QueueQuery.omit({ alsoId: true }).extend({ year: Year.optional(), stampedOn: Day.optional() })
export type DeskQuery = z.infer<typeof DeskQuery>
