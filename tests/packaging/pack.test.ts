import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractAll, listPackage } from '@electron/asar'
import { Arch, build, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const thisMachine = `${process.platform}-${process.arch}`
const folder = mkdtempSync(join(tmpdir(), 'qinglan-pack-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each([
  { machine: 'linux-x64', arch: Arch.x64, output: 'linux-unpacked' },
  { machine: 'linux-arm64', arch: Arch.arm64, output: 'linux-arm64-unpacked' },
])('the program packed for $machine', ({ machine, arch, output }) => {
  const out = join(folder, machine)
  const resources = join(out, output, 'resources')
  let files: string[] = []

  beforeAll(async () => {
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget('dir', arch),
      publish: 'never',
      config: { extends: join(root, 'electron-builder.yml'), electronDist: standInElectron(), directories: { output: out } },
    })
    // listed with the parents of each file, by forward slashes on every system
    files = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/'))
  })

  test('holds the main process, the server, the preload, the window and the faces', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/.out/main/main.js',
        '/.out/main/process.js',
        '/.out/main/read-workbook-worker.js',
        '/.out/main/write-book-worker.js',
        '/.out/preload/preload.cjs',
        '/.out/renderer/index.html',
        '/.out/main/fonts/song.ttf',
        '/.out/main/fonts/song-bold.ttf',
        '/.out/main/fonts/hei.ttf',
        '/.out/main/fonts/kai.ttf',
        '/node_modules/better-sqlite3/lib/index.js',
      ]),
    )
  })

  test('holds nothing else: no sources, no tests, no tools, no other package', () => {
    const needed = [
      /^\/(package\.json|LICENSE|\.out)$/,
      /^\/\.out\/(main|preload|renderer)(\/.*\.(js|cjs|css|html|svg|png)|\/assets)?$/,
      /^\/\.out\/main\/fonts(\/(song|song-bold|hei|kai)\.ttf)?$/,
      /^\/node_modules(\/better-sqlite3(\/(package\.json|LICENSE|prebuilds|lib(\/.*\.js|\/methods)?))?)?$/,
      new RegExp(`^/node_modules/better-sqlite3/prebuilds/${machine}\\.node$`),
    ]
    expect(files.filter((file) => !needed.some((pattern) => pattern.test(file)))).toEqual([])
  })

  test('leaves the native database of its own machine unpacked, and no other', () => {
    const unpacked = join(resources, 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds', `${machine}.node`)
    expect(existsSync(unpacked)).toBe(true)
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([`/node_modules/better-sqlite3/prebuilds/${machine}.node`])
  })

  test.runIf(machine === thisMachine)('opens a database with nothing but what was packed', () => {
    const program = join(folder, 'extracted')
    extractAll(join(resources, 'app.asar'), program)
    const script = "const Sqlite = require('better-sqlite3'); console.log(new Sqlite(':memory:').prepare('SELECT 6 * 7 AS n').get().n)"
    expect(run(program, ['-e', script])).toBe('42\n')
    const { main, dependencies } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'))
    expect(existsSync(join(program, main))).toBe(true)
    expect(Object.keys(dependencies)).toEqual(['better-sqlite3'])
  })

  test.runIf(machine === thisMachine)('reads a file in a thread of its own, from what was packed', () => {
    const thread = join(folder, 'extracted', '.out', 'main', 'read-workbook-worker.js')
    expect(JSON.parse(run(root, ['--input-type=module', '-e', readInThread, thread]))).toMatchObject([
      { sheet: { name: 'CSV' } },
      { rows: '[{"line":1,"cells":["姓名","学校"]}]' },
      'end',
    ])
  })

  test.runIf(machine === thisMachine)('starts the server from what was packed, and it answers a call on its port', () => {
    const program = join(folder, 'extracted')
    extractAll(join(resources, 'app.asar'), program)
    const server = pathToFileURL(join(program, '.out', 'main', 'process.js')).href
    expect(JSON.parse(run(root, ['--input-type=module', '-e', askThroughPort, server]))).toMatchObject({
      countyExists: false,
      dataFolder: join(folder, 'data'),
    })
  })
})

/** Runs process.js under a parent such as Electron gives it, hands it a port, and asks it for the state of the office. */
const askThroughPort = `
  import { EventEmitter } from 'node:events'
  import { MessageChannel } from 'node:worker_threads'
  import { createORPCClient } from '@orpc/client'
  import { RPCLink } from '@orpc/client/message-port'
  process.parentPort = new EventEmitter()
  await import(process.argv[1])
  const { port1, port2 } = new MessageChannel()
  process.parentPort.emit('message', { data: { type: 'connect' }, ports: [port1] })
  port2.start()
  console.log(JSON.stringify(await createORPCClient(new RPCLink({ port: port2 })).office.state()))
  process.exit(0)
`

/** Starts the thread, sends it a file, and prints all that it says. */
const readInThread = `
  import { Worker } from 'node:worker_threads'
  const thread = new Worker(process.argv[1], { execArgv: [] })
  const said = []
  thread.on('message', (message) => {
    said.push(message)
    if (said.at(-1) !== 'end') return
    console.log(JSON.stringify(said))
    process.exit(0)
  })
  thread.postMessage(new TextEncoder().encode('姓名,学校'))
`

function run(cwd: string, args: readonly string[]): string {
  const env = { PATH: process.env['PATH'] ?? '', QINGLAN_DATA: join(folder, 'data') }
  return execFileSync(process.execPath, args, { cwd, env, encoding: 'utf8', timeout: 60_000 })
}

/** A folder that has the shape of Electron's own, so that packing needs no download. */
function standInElectron(): string {
  const dist = join(folder, 'electron')
  mkdirSync(join(dist, 'locales'), { recursive: true })
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))
  for (const [name, text] of Object.entries({ electron: 'stand-in', version, LICENSE: '', 'locales/zh-CN.pak': '' })) {
    writeFileSync(join(dist, name), text, { mode: 0o755 })
  }
  return dist
}
