import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
export const outFolder = join(root, '.out')
export const browserModeFile = join(outFolder, 'main', 'browser-mode.js')

/** Written last by a build that went through; its time tells whether the sources are newer. */
export const buildStamp = join(outFolder, 'built')
