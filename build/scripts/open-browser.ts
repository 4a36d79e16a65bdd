import { spawn } from 'node:child_process'

/** Opens the address in the user's browser where the system has a way to. If it hasn't, the printed address is still there. */
export function openBrowser(address: string): void {
  if (process.env['QINGLAN_NO_OPEN'] === '1') return
  const [command, ...args] = opener()
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.once('error', () => console.log('请把上面的地址复制到浏览器中打开。 Please open the address above in a browser.'))
  child.unref()
}

function opener(): [string, ...string[]] {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return [process.platform === 'darwin' ? 'open' : 'xdg-open']
}
