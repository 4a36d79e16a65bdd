import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import * as z from 'zod'

/** Device-independent pixels. A screen of 1366×768 has 1093×574 of them at 125 % (below the task bar), 911×472 at 150 %: a larger window would hang out of it. */
export const smallestWindow = { minWidth: 880, minHeight: 460 }

/** Size in device-independent pixels. The place is left to the system: the screen it was on may be gone. */
const WindowState = z.object({
  width: z.int().min(smallestWindow.minWidth),
  height: z.int().min(smallestWindow.minHeight),
  maximized: z.boolean(),
})
type WindowState = z.infer<typeof WindowState>

const firstState: WindowState = { width: 1366, height: 768, maximized: true }

export function readWindowState(): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(stateFile(), 'utf8')))
  } catch {
    return firstState // no file yet, or one that is not ours: nothing is lost with it
  }
}

export function saveWindowState(state: WindowState): void {
  const { width, height, maximized } = state // the caller's bounds hold the place as well
  writeFileSync(stateFile(), JSON.stringify({ width, height, maximized }))
}

function stateFile(): string {
  return join(app.getPath('userData'), 'window.json')
}
