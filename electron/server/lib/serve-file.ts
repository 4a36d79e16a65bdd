import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { contentSecurityPolicy } from '../../../shared/desktop/content-security-policy.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** The window was closed or left while a file was on its way, or before it set out. */
const goneAway: ReadonlySet<string | undefined> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE'])

/** Serves a file of the window's own folder and nothing outside it. Names with a hash in them never change. */
export async function serveFile(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const path = pathWithin(folder, request.url ?? '/')
  const isHashed = path?.includes(`${sep}assets${sep}`)
  await sendFile(request, response, { path, cache: isHashed ? 'max-age=31536000, immutable' : 'no-cache' })
}

/** Answers with one file; without a path, or where there is no such file, that it is not found. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, cache }: { path: string | undefined; cache: string },
): Promise<void> {
  const found = path && request.method === 'GET' ? await stat(path).catch(() => undefined) : undefined
  if (!path || !found?.isFile()) {
    response.writeHead(404, headers).end()
    return
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    'Content-Length': found.size,
    'Cache-Control': cache,
  })
  await pipeline(createReadStream(path), response).catch((error: NodeJS.ErrnoException) => {
    if (!goneAway.has(error.code)) throw error // otherwise the window has gone away, which is its right
  })
}

function pathWithin(folder: string, url: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost')
  const name = decodeURIComponent(pathname === '/' ? '/index.html' : pathname)
  const path = normalize(join(folder, name))
  return path.startsWith(`${normalize(folder)}${sep}`) ? path : undefined
}
