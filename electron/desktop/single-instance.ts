import { app, BrowserWindow } from 'electron'

/** Two programs on one database would surprise the clerk, so a second start only brings the first one's window forward. */
export function setUpSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  return true
}
