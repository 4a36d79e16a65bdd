import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'electron-vite'
import { fontPackages } from '../../electron/server/lib/fonts.ts'
import { unwrapWoff } from '../../electron/server/lib/unwrap-woff.ts'
import { buildStamp, outFolder, root } from './paths.ts'

for (const part of ['main', 'preload', 'renderer', 'built']) rmSync(join(outFolder, part), { recursive: true, force: true })
await build({ root, configFile: join(root, 'build', 'electron.vite.config.ts'), logLevel: 'warn' })
makeFonts(join(outFolder, 'main', 'fonts'))
writeFileSync(buildStamp, '')
console.log('Built into .out/main, .out/preload and .out/renderer.')

function makeFonts(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [face, path] of Object.entries(fontPackages)) {
    writeFileSync(join(folder, `${face}.ttf`), unwrapWoff(readFileSync(join(root, 'node_modules', path))))
  }
}
