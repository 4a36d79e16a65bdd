import { CannotFill } from '../lib/fill/cannot-fill.ts'

type Detailed = (options: { data: { detail: string } }) => Error

/** The refusals that a procedure about a template's file declares. */
export type Refusals = { NOT_FOUND: () => Error; NOT_A_WORKBOOK: Detailed; TEMPLATE_CANNOT_BE_FILLED: Detailed }

/** Does something with a file; that it can't be filled becomes a refusal with the sentence that says why. */
export async function refusing<T>(errors: Pick<Refusals, 'TEMPLATE_CANNOT_BE_FILLED'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof CannotFill) throw errors.TEMPLATE_CANNOT_BE_FILLED({ data: { detail: error.message } })
    throw error
  }
}
