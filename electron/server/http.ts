import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BundledFace } from '../../shared/documents/faces.ts'
import type { Context } from './context.ts'
import { fontFile } from './lib/fonts.ts'
import { createDoor, type Door } from './lib/http-door.ts'
import { sendFile, serveFile } from './lib/serve-file.ts'
import { httpHandler } from './serve.ts'

export type HttpServer = { url: string; close: () => Promise<void> }
type Options = { context: Context; rendererFolder: string; port?: number }

/** Browser mode: the same server and window over loopback HTTP. `url` holds a token that opens the door once. */
export async function startHttp({ context, rendererFolder, port = 0 }: Options): Promise<HttpServer> {
  const token = randomBytes(32).toString('base64url')
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address() as AddressInfo
  const door = createDoor({ port: address.port, token })
  server.on('request', (request, response) => {
    answer(request, response, { context, rendererFolder, door }).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
      process.stderr.write(`http: ${error instanceof Error ? error.stack : 'failed'}\n`)
    })
  })
  return {
    url: `http://127.0.0.1:${address.port}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Room = { context: Context; rendererFolder: string; door: Door }

async function answer(request: IncomingMessage, response: ServerResponse, { context, rendererFolder, door }: Room): Promise<void> {
  if (!door.lets(request, response)) return
  const { matched } = await httpHandler.handle(request, response, { prefix: '/rpc', context })
  if (matched) return
  const face = faceAt(request.url ?? '/')
  if (face) await sendFile(request, response, { path: fontFile(face), cache: 'max-age=86400' })
  else await serveFile(request, response, rendererFolder)
}

/** The window's previews are drawn with the faces of the PDF: /fonts/song.ttf. */
function faceAt(url: string): BundledFace | undefined {
  return BundledFace.options.find((face) => new URL(url, 'http://localhost').pathname === `/fonts/${face}.ttf`)
}
