import { isDefinedError, safe } from '@orpc/client'

/** The code a call is refused with, nothing if it is answered; anything that is not a refusal is thrown. */
export async function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  const { error } = await safe(call)
  if (error && !isDefinedError(error)) throw error
  return (error as { code: string } | null)?.code
}
