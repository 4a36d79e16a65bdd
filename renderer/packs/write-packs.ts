import type { Progress } from '../../shared/progress.ts'
import { client } from '../api/client.ts'

type Writing = AsyncGenerator<Progress | { type: 'done'; result: File }, void>

/** Has the workbooks written and fetches the file: the events of the work end with the file itself. */
export async function writePacks(request: { roundId: number; packId?: number }, options: { signal: AbortSignal }): Promise<Writing> {
  return withFile(await client.packs.write(request, options))
}

async function* withFile(events: Awaited<ReturnType<typeof client.packs.write>>): Writing {
  for await (const event of events) {
    if (event.type === 'progress') yield event
    else yield { type: 'done', result: await client.packs.takeFile(event.result) }
  }
}
