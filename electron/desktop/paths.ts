import { join } from 'node:path'

/** What the build puts beside main.js. In the installed program all of it lies inside the asar archive. */
const outFolder = join(import.meta.dirname, '..')

export const preloadFile = join(outFolder, 'preload', 'preload.cjs')
export const rendererFolder = join(outFolder, 'renderer')
/** The faces of the documents: the server draws with them, the window's previews show them. */
export const fontsFolder = join(outFolder, 'main', 'fonts')
export const serverFile = join(outFolder, 'main', 'process.js')
