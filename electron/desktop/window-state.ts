import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import * as z from 'zod'

/** Size in device-independent pixels. The place is left to the system: the screen it was on may be gone. */
const WindowState = z.object({ width: z.int().min(1024), height: z.int().min(640), maximized: z.boolean() })
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
  writeFileSync(stateFile(), JSON.stringify(WindowState.parse(state)))
}

function stateFile(): string {
  return join(app.getPath('userData'), 'window.json')
}
