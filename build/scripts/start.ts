import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type FoundElectron, findElectron } from './find-electron.ts'
import { ensureBuild } from './fresh-build.ts'
import { openBrowser } from './open-browser.ts'
import { browserModeFile, root } from './paths.ts'

const sentences = {
  display: '这台机器没有图形桌面，改用浏览器打开。 There is no desktop on this machine, so Qinglan opens in the browser.',
  download: '这里下载不到 Electron，改用浏览器打开。 Electron can’t be downloaded here, so Qinglan opens in the browser.',
  system: '这台机器不能运行 Electron，改用浏览器打开。 Electron can’t run on this machine, so Qinglan opens in the browser.',
}

const env = process.argv.includes('--demo') ? { ...process.env, QINGLAN_DEMO: '1' } : process.env

ensureBuild()
endTogether(start(findElectron()))

function start(electron: FoundElectron): ChildProcess {
  if ('file' in electron) return spawn(electron.file, [root], { cwd: root, env, stdio: 'inherit' })
  console.log(sentences[electron.missing])
  return startBrowserMode()
}

/** Passes on what the server prints, and opens the first address in it. */
function startBrowserMode(): ChildProcess {
  const child = spawn(process.execPath, [browserModeFile], { cwd: root, env, stdio: ['inherit', 'pipe', 'inherit'] })
  let isOpened = false
  createInterface({ input: child.stdout }).on('line', (line) => {
    console.log(line)
    const address = line.match(/http:\/\/\S+/)?.[0]
    if (address === undefined || isOpened) return
    isOpened = true
    openBrowser(address)
  })
  return child
}

/** Ctrl-C ends the program, and the end of the program ends this script. */
function endTogether(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
}
