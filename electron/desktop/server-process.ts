import { app, dialog, ipcMain, MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import { channels } from './channels.ts'
import { logError } from './error-log.ts'
import { serverFile } from './paths.ts'
import { restartDelay, steadyLife } from './restart-delay.ts'
import { isOurPage } from './security.ts'

type Server = { process: UtilityProcess; startedAt: number }

/**
 * Starts the server, and starts it again when it ends. Each page that has asked gets a port of its own, and a new one from each new
 * server: the old port closes with the old server, which rejects what was in flight.
 */
export function setUpServerProcess(): void {
  const pages = new Set<WebContents>()
  let server = startServer(pages)
  let failures = 0
  let isQuitting = false

  ipcMain.on(channels.connect, (event) => {
    if (!isOurPage(event)) return
    addPage(pages, event.sender)
    if (server.process.pid !== undefined) handOverPort(server.process, event.sender) // else it comes with the start
  })
  // not before: a window with something unsaved may still refuse to close
  app.on('will-quit', () => {
    isQuitting = true
    server.process.kill()
  })
  watch()

  function watch(): void {
    server.process.once('exit', (code) => {
      if (!isQuitting) restart(code)
    })
  }

  function restart(code: number): void {
    const number = logError(new Error(`server exited with ${code}`))
    failures = Date.now() - server.startedAt > steadyLife ? 1 : failures + 1
    const delay = restartDelay(failures)
    for (const page of pages) page.send(delay === undefined ? channels.serverGaveUp : channels.serverLost)
    if (delay === undefined) tellUser(number)
    else setTimeout(startAgain, delay)
  }

  function startAgain(): void {
    if (isQuitting) return
    server = startServer(pages)
    watch()
  }
}

function startServer(pages: ReadonlySet<WebContents>): Server {
  const child = utilityProcess.fork(serverFile, [], {
    serviceName: 'qinglan-server',
  })
  child.once('spawn', () => {
    for (const page of pages) handOverPort(child, page)
  })
  return { process: child, startedAt: Date.now() }
}

function handOverPort(child: UtilityProcess, page: WebContents): void {
  const { port1, port2 } = new MessageChannelMain()
  child.postMessage({ type: 'connect' }, [port1])
  page.postMessage(channels.serverPort, null, [port2])
}

function addPage(pages: Set<WebContents>, page: WebContents): void {
  if (pages.has(page)) return // a page that was loaded again asks again
  pages.add(page)
  page.once('destroyed', () => pages.delete(page))
}

function tellUser(number: string): void {
  dialog.showErrorBox('数据服务无法启动', `已保存的数据不受影响。请退出程序后重新打开；如果仍然如此，请把编号 ${number} 告诉维护人员。`)
}
