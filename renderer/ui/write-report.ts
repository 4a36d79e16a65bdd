import type { Progress } from '../../shared/progress.ts'
import { client } from '../api/client.ts'

type Writing = AsyncGenerator<Progress | { type: 'done'; result: File }, void>
type WriteInput = Parameters<typeof client.reports.write>[0]

/** Writes a report and fetches it: the events of the work end with the file itself. */
export async function writeReport(request: WriteInput, options: { signal: AbortSignal }): Promise<Writing> {
  return withFile(await client.reports.write(request, options))
}

async function* withFile(events: Awaited<ReturnType<typeof client.reports.write>>): Writing {
  for await (const event of events) {
    if (event.type === 'progress') yield event
    else yield { type: 'done', result: await client.reports.take(event.result) }
  }
}
