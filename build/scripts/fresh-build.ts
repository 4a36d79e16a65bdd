import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { buildStamp, root } from './paths.ts'

const sources = ['electron', 'renderer', 'shared', 'build', 'package.json', 'package-lock.json']

/** Builds unless there is a build that is newer than every source. */
export function ensureBuild(): void {
  if (existsSync(buildStamp) && sources.every((source) => isOlder(join(root, source), statSync(buildStamp).mtimeMs))) return
  console.log('正在构建，第一次约需半分钟…… Building; the first time takes half a minute.')
  const { status } = spawnSync(process.execPath, [join(root, 'build', 'scripts', 'build.ts')], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

function isOlder(path: string, time: number): boolean {
  const stats = statSync(path)
  if (stats.isDirectory()) return readdirSync(path).every((name) => isOlder(join(path, name), time))
  return stats.mtimeMs <= time
}
