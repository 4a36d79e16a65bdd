import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

// Runs a command line with the Node that package.json pins first on the path, whatever Node the machine has. Plain JavaScript, because
// this one file is run by the machine's own Node. Where no pinned Node comes through npm (macOS), the machine's Node has to do.

const [commandLine] = process.argv.slice(2)
if (!commandLine) throw new Error('pinned: expected a command line')

const platform = process.platform === 'win32' ? 'win' : process.platform
const path = [...pinnedFolder(`node-${platform}-${process.arch}`), process.env['PATH']].join(delimiter)
const child = spawn(commandLine, { shell: true, stdio: 'inherit', env: { ...process.env, PATH: path } })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))

/** @param {string} name */
function pinnedFolder(name) {
  try {
    return [join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'bin')]
  } catch {
    return []
  }
}
