import type { BookletJob } from '../../shared/booklets/contract.ts'
import type { Progress } from '../../shared/progress.ts'
import { client } from '../api/client.ts'

type Drawing = AsyncGenerator<Progress | { type: 'done'; result: File }, void>

/** Draws the PDF of a job, corrected where a profile is named, and fetches it: the events of the work end with the file itself. */
export async function drawBooklets(job: BookletJob & { profileId?: number }, options: { signal: AbortSignal }): Promise<Drawing> {
  return withFile(await client.booklets.print(job, options))
}

async function* withFile(events: Awaited<ReturnType<typeof client.booklets.print>>): Drawing {
  for await (const event of events) {
    if (event.type === 'progress') yield event
    else yield { type: 'done', result: await client.booklets.takePdf(event.result) }
  }
}
