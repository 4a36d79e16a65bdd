import { homedir } from 'node:os'
import { join } from 'node:path'

/** The OS's per-user data folder for the program; QINGLAN_DATA moves it. */
export function dataFolder(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const { QINGLAN_DATA, APPDATA, XDG_DATA_HOME } = environment
  if (QINGLAN_DATA) return QINGLAN_DATA
  if (platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Qinglan')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Qinglan')
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'qinglan')
}
