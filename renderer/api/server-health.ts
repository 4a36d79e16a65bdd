/** Whether the server can be asked: it runs, it is being started again, or it will not come back. */
export type ServerHealth = 'running' | 'restarting' | 'stopped'

let health: ServerHealth = 'running'
const listeners = new Set<() => void>()

export function announceServer(now: ServerHealth): void {
  health = now
  for (const listener of listeners) listener()
}

export const currentServerHealth = (): ServerHealth => health

export function onServerHealth(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
