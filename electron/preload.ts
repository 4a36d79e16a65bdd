import { contextBridge, ipcRenderer } from 'electron'
import { type DesktopBridge, serverGaveUpMessage, serverLostMessage, serverPortMessage } from '../shared/desktop/bridge.ts'
import { channels } from './desktop/channels.ts'

/** The one piece of the DOM that preload needs; naming it keeps the rest of the DOM out of the shell's compiler room. */
declare const window: { postMessage: (message: string, targetOrigin: string, ports?: readonly object[]) => void }

const desktop: DesktopBridge = {
  connect: () => ipcRenderer.send(channels.connect),
  printPdf: (pdf, name) => ipcRenderer.invoke(channels.printPdf, pdf, name),
  showDataFolder: () => ipcRenderer.invoke(channels.showDataFolder),
}

contextBridge.exposeInMainWorld('desktop', desktop)

// A MessagePort can't cross the context bridge (it copies plain values only), so ports go to the page as a window message. The target
// is this very window, in which navigation is refused, so '*' reaches nobody else.
ipcRenderer.on(channels.serverPort, (event) => window.postMessage(serverPortMessage, '*', event.ports))
ipcRenderer.on(channels.serverLost, () => window.postMessage(serverLostMessage, '*'))
ipcRenderer.on(channels.serverGaveUp, () => window.postMessage(serverGaveUpMessage, '*'))
