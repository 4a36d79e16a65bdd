import type { SendRequest } from '../../shared/jobs/contract.ts'
import type { Progress } from '../../shared/progress.ts'
import { client } from '../api/client.ts'

type Options = { signal: AbortSignal }
type Events = AsyncIterable<Progress | { type: 'done'; result: { fileId: string } }>
type Drawing = AsyncGenerator<Progress | { type: 'done'; result: File }, void>

/** Sends the next portion and fetches its PDF: from here on the job waits to hear what came out. */
export async function sendPortion(request: SendRequest, options: Options): Promise<Drawing> {
  return withFile(await client.jobs.send(request, options))
}

/** The PDF of the portion that is on its way, once more. */
export async function redrawPortion(request: { runId: number; profileId?: number }, options: Options): Promise<Drawing> {
  return withFile(await client.jobs.redraw(request, options))
}

/** All documents of a job as a PDF to keep. */
export async function drawJob(request: { id: number }, options: Options): Promise<Drawing> {
  return withFile(await client.jobs.draw(request, options))
}

/** What goes with the pile to the schools. */
export async function drawHandOver(request: { id: number; what: 'sorting-list' | 'school-receipt' }, options: Options): Promise<Drawing> {
  return withFile(await client.jobs.drawHandOver(request, options))
}

async function* withFile(events: Events): Drawing {
  for await (const event of events) {
    if (event.type === 'progress') yield event
    else yield { type: 'done', result: await client.jobs.takePdf({ fileId: event.result.fileId }) }
  }
}
