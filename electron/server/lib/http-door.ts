import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

export type Door = {
  /** True if the request may come in; otherwise it has been answered already. */
  lets: (request: IncomingMessage, response: ServerResponse) => boolean
}

/**
 * Who may come in over loopback: only whoever was handed the token, once; from then on the cookie that it was changed for.
 * A foreign Host (DNS rebinding) or Origin (another page in the same browser) is refused before anything else is looked at.
 */
export function createDoor({ port, token }: { port: number; token: string }): Door {
  const cookieName = `qinglan-${port}` // cookies are kept by host alone: two offices on two ports would throw each other out
  const secret = randomBytes(32).toString('base64url')
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  let isTokenUsed = false

  return {
    lets(request, response) {
      const { host, origin } = request.headers
      if (!host || !hosts.includes(host)) return refuse(response)
      if (origin !== undefined && origin !== `http://${host}`) return refuse(response)
      if (request.method !== 'GET' && origin === undefined) return refuse(response)
      const offered = new URL(request.url ?? '/', `http://${host}`).searchParams.get('token')
      if (offered !== null && !isTokenUsed && isSame(offered, token)) {
        isTokenUsed = true
        response.writeHead(303, { 'Set-Cookie': `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`, Location: '/' }).end()
        return false
      }
      return isSame(cookieOf(request, cookieName), secret) || refuse(response)
    },
  }
}

function cookieOf(request: IncomingMessage, cookieName: string): string {
  const pairs = (request.headers.cookie ?? '').split('; ').map((pair) => pair.split('='))
  return pairs.find(([name]) => name === cookieName)?.[1] ?? ''
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

function refuse(response: ServerResponse): false {
  response
    .writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
    .end('这个网址只能打开一次，或者已经失效。请关闭青蓝后重新启动，再打开新给出的网址。\n')
  return false
}
