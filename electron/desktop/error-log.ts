import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog } from 'electron'

/** An error that nobody caught is written down under a number, and the user is told the number. */
export function setUpErrorLog(): void {
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}

/**
 * Writes the error to `errors.log` in the user's folder and returns its number. Only its kind and the places in our code: the message may
 * hold a file name or a person's name.
 */
export function logError(error: unknown): string {
  const number = Date.now().toString(36).toUpperCase()
  const lines = error instanceof Error ? [error.name, ...placesOf(error)] : [typeof error]
  const line = `${new Date().toISOString()} ${number} ${lines.join(' < ')}\n`
  try {
    appendFileSync(join(app.getPath('userData'), 'errors.log'), line)
  } catch {
    process.stderr.write(line) // a disk that is full must not keep the message from the user
  }
  return number
}

function report(error: unknown): void {
  const number = logError(error)
  dialog.showErrorBox('程序出错了', `已保存的数据不受影响。如果再次出现，请重新启动程序，并把编号 ${number} 告诉维护人员。`)
}

function placesOf(error: Error): string[] {
  const places = error.stack?.match(/[\w.-]+\.c?js:\d+:\d+/g) ?? []
  return places.slice(0, 8)
}
