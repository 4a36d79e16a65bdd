import type { DesktopBridge } from '../shared/desktop/bridge.ts'

declare global {
  interface Window {
    /** Only inside the Electron shell. */
    readonly desktop?: DesktopBridge
  }
}
