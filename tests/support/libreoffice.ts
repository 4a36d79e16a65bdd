import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, parse } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

const installed = [
  ...(process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => ['soffice', 'soffice.com'].map((name) => join(folder, name))),
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
]

/** LibreOffice, where the machine has one: nothing here needs it. */
export const soffice = installed.find((path) => existsSync(path))

/**
 * Lets LibreOffice open files and save them anew, as `target` says ('ods', or 'csv:' and a filter with its options). Works in `folder`, with a
 * profile of its own: a LibreOffice that somebody has open is left alone. Answers the new files in the order of the old ones.
 */
export async function convert(folder: string, files: readonly File[], target: string): Promise<File[]> {
  if (soffice === undefined) throw new Error('convert: there is no LibreOffice')
  const ending = target.split(':')[0] ?? target
  const [source, made] = ['in', `out-${ending}`].map((name) => join(folder, name)) as [string, string]
  mkdirSync(source, { recursive: true })
  for (const file of files) writeFileSync(join(source, file.name), Buffer.from(await file.arrayBuffer()))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const paths = files.map(({ name }) => join(source, name))
  await run(soffice, [profile, '--headless', '--norestore', '--convert-to', target, '--outdir', made, ...paths], { timeout: 120_000 })
  return files.map((file) => {
    const name = `${parse(file.name).name}.${ending}`
    return new File([readFileSync(join(made, name))], name)
  })
}
