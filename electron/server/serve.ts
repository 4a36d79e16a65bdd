import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler as PortHandler } from '@orpc/server/message-port'
import { BodyLimitPlugin, RPCHandler as HttpHandler } from '@orpc/server/node'
import '../../shared/zod-in-chinese.ts'
import type { Context } from './context.ts'
import { answerFor } from './lib/report-bug.ts'
import { router } from './router.ts'

const mostBytes = 200 * 1024 * 1024

type Answering<Result> = { next: () => Promise<Result>; signal?: AbortSignal | undefined }

/** Every bug is numbered and every refusal passes, whichever way the request came. Work that ends because its page was left is no bug. */
async function answerErrors<Result>({ next, signal }: Answering<Result>): Promise<Result> {
  try {
    return await next()
  } catch (error) {
    throw signal?.aborted && error === signal.reason ? error : answerFor(error)
  }
}

const portHandler = new PortHandler<Context>(router, { clientInterceptors: [answerErrors] })

/** Serves the router over one end of a channel, whose other end is the window's. */
export function servePort(port: SupportedMessagePort, context: Context): void {
  portHandler.upgrade(port, { context })
}

/** Serves the router over loopback HTTP, below /rpc. */
export const httpHandler = new HttpHandler<Context>(router, {
  clientInterceptors: [answerErrors],
  plugins: [new BodyLimitPlugin({ maxBodySize: mostBytes })],
})
