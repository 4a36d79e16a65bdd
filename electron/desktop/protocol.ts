import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { protocol } from 'electron'
import { contentSecurityPolicy } from '../../shared/desktop/content-security-policy.ts'
import { fontsFolder, rendererFolder } from './paths.ts'

/** A scheme of our own instead of file://: it has an origin, so that the content security policy's 'self' means our files and no others. */
export const appOrigin = 'app://qinglan'

export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

export function setUpProtocol(): void {
  protocol.handle('app', (request) => answerRequest(request.url, rendererFolder))
}

/** The renderer's file for an app:// address, or one of the faces. Whatever is not a file inside `folder` or `fonts` is not found. */
export async function answerRequest(address: string, folder: string, fonts: string = fontsFolder): Promise<Response> {
  const file = findFile(address, folder, fonts)
  if (file === undefined) return new Response(null, { status: 404, headers })
  try {
    return new Response(await readFile(file), {
      headers: { ...headers, 'content-type': contentTypes[extname(file)] ?? 'application/octet-stream' },
    })
  } catch (error) {
    if (isMissing(error)) return new Response(null, { status: 404, headers })
    throw error
  }
}

const headers = { 'content-security-policy': contentSecurityPolicy, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

function findFile(address: string, folder: string, fonts: string): string | undefined {
  const url = new URL(address)
  if (url.host !== 'qinglan') return undefined
  const [, font] = /^\/fonts\/([a-z-]+\.ttf)$/.exec(url.pathname) ?? []
  if (font) return join(fonts, font)
  const file = join(folder, decodePath(url.pathname))
  return file.startsWith(folder + sep) ? file : undefined
}

/** A path that can't be decoded (%ff) or hides a NUL is no file of ours. */
function decodePath(pathname: string): string {
  if (pathname === '/') return 'index.html'
  try {
    const path = decodeURIComponent(pathname)
    return path.includes('\0') ? '..' : path
  } catch {
    return '..'
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code))
}
