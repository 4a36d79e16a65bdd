import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { openBrowser } from './open-browser.ts'
import { root } from './paths.ts'

// The window from Vite with hot reload, the server straight from its sources, started again after each change of them.

const serverPort = 5174
const pageAddress = 'http://127.0.0.1:5173'
const serverAddress = `http://127.0.0.1:${serverPort}`
let cookie = ''

const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', join(root, 'electron', 'server', 'browser-mode.ts')], {
  cwd: root,
  env: { ...process.env, QINGLAN_PORT: String(serverPort) },
  stdio: ['inherit', 'pipe', 'inherit'],
})
createInterface({ input: server.stdout }).on('line', (line) => {
  const address = line.match(/http:\/\/\S+\?token=\S+/)?.[0]
  if (address) void changeToken(address)
  else console.log(line)
})

const vite = await createServer({
  configFile: false,
  root: join(root, 'renderer'),
  plugins: [react()],
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: {
      '/rpc': {
        target: serverAddress,
        changeOrigin: true,
        configure: (proxy) =>
          proxy.on('proxyReq', (forwarded, request) => {
            if (request.headers.origin !== pageAddress) return // anyone else's page stays refused
            forwarded.setHeader('origin', serverAddress)
            forwarded.setHeader('cookie', cookie)
          }),
      },
      // A page's own faces are asked for without an origin; there is nothing in them to keep from anyone.
      '/fonts': {
        target: serverAddress,
        changeOrigin: true,
        configure: (proxy) =>
          proxy.on('proxyReq', (forwarded) => {
            forwarded.removeHeader('origin')
            forwarded.setHeader('cookie', cookie)
          }),
      },
    },
  },
})
await vite.listen()
console.log(pageAddress)
openBrowser(pageAddress)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)

/** Each start of the server has a new token. It is changed here, so that the page need not be opened anew. */
async function changeToken(address: string): Promise<void> {
  const response = await fetch(address, { redirect: 'manual' })
  cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function stop(): Promise<void> {
  server.kill()
  await vite.close()
  process.exit(0)
}
