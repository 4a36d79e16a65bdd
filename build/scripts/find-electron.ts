import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.ts'

/** Three minutes carry the 120 MB of Electron over an office line; a machine without the way out says no at once. */
const downloadLimit = 180_000

const packageFolder = join(root, 'node_modules', 'electron')

export type FoundElectron = { file: string } | { missing: 'display' | 'download' | 'system' }

/** The Electron program, fetched by its package where it is not there yet, or what stands in the way of running it. */
export function findElectron(): FoundElectron {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return { missing: 'display' }
  const file = readElectronFile() ?? fetchElectron()
  if (file === undefined) return { missing: 'download' }
  // Electron that lacks a library, or is started by root, ends here instead of in front of the user.
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0 ? { file } : { missing: 'system' }
}

/** The electron package notes the place of its program in path.txt once it is unpacked; an own copy is named by ELECTRON_OVERRIDE_DIST_PATH. */
function readElectronFile(): string | undefined {
  const note = join(packageFolder, 'path.txt')
  const name = existsSync(note) ? readFileSync(note, 'utf8') : process.platform === 'win32' ? 'electron.exe' : 'electron'
  const file = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist'), name)
  return existsSync(file) ? file : undefined
}

/** Runs the package's own installer, which knows mirrors (ELECTRON_MIRROR), the cache and the checksums. */
function fetchElectron(): string | undefined {
  console.log('正在下载 Electron…… Downloading Electron.')
  spawnSync(process.execPath, [join(packageFolder, 'install.js')], { stdio: ['ignore', 'inherit', 'ignore'], timeout: downloadLimit })
  return readElectronFile()
}
