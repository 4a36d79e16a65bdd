import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** What every feature may use besides its own folder and shared/. */
const commonRooms: Readonly<Record<string, readonly string[]>> = { 'electron/server': ['db', 'lib'], renderer: ['api', 'ui'] }

/** The demonstration plays the whole office: it may use every feature, and the office opens it. */
const demonstration = 'demonstration'

/** Imports of one feature's folder from another's, as 'file → folder'. */
function strayImports(process: string): string[] {
  return globSync(`${process}/*/**/*.{ts,tsx}`, { cwd: root }).flatMap((file) => {
    const [feature] = relative(process, file).split('/')
    const imports = [...readFileSync(join(root, file), 'utf8').matchAll(/from '(\.{1,2}\/[^']+)'/g)].map((match) =>
      join(dirname(file), match[1] ?? ''),
    )
    const folders = imports.filter((path) => path.startsWith(`${process}/`)).map((path) => relative(process, path).split('/'))
    return folders
      .filter(
        (parts) =>
          feature !== demonstration &&
          parts.length > 1 &&
          ![feature, demonstration].includes(parts[0]) &&
          !commonRooms[process]?.includes(parts[0] ?? ''),
      )
      .map((parts) => `${file} → ${parts[0]}`)
  })
}

test.each(['electron/server', 'renderer'])('in %s no feature reaches into another', (process) => {
  expect(strayImports(process)).toEqual([])
})

test('rooms that all features share do not know the features', () => {
  const features = new Set(globSync('shared/*/contract.ts', { cwd: root }).map((file) => dirname(relative('shared', file))))
  for (const [process, rooms] of Object.entries(commonRooms)) {
    for (const room of rooms) {
      const stray = globSync(`${process}/${room}/**/*.{ts,tsx}`, { cwd: root }).filter((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(/from '\.\.\/([a-z]+)\//g)].some((match) => features.has(match[1] ?? '')),
      )
      expect(stray).toEqual([])
    }
  }
})
