/** What the Electron shell offers the window as `window.desktop`. In browser mode there is none. */
export type DesktopBridge = {
  /** Asks for a port to the server. It comes as a window message of type `serverPortMessage`, again after each restart of the server. */
  connect: () => void
  /** Shows the PDF in a window of its own, where the user prints it. `name` is the file's name without its ending. */
  printPdf: (pdf: Uint8Array, name: string) => Promise<void>
  /** Opens the folder that holds the database in the system's file manager. */
  showDataFolder: () => Promise<void>
}

/** `event.data` of the window message whose `event.ports[0]` leads to the server. A new port replaces the one before. */
export const serverPortMessage = 'qinglan:server-port'

/** `event.data` of the window message that says the server has stopped: what is in flight is lost, a new port follows. */
export const serverLostMessage = 'qinglan:server-lost'

/** `event.data` of the window message that says the server keeps stopping and will not be started again. */
export const serverGaveUpMessage = 'qinglan:server-gave-up'
