import type { ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { type DesktopBridge, serverGaveUpMessage, serverLostMessage, serverPortMessage } from '../../shared/desktop/bridge.ts'
import { announceServer } from './server-health.ts'

type Link = ClientLink<Record<never, never>>

/** A link that follows the server: after a restart of the server a new port arrives and later calls go there; calls in flight are rejected. */
export function createPortLink(desktop: DesktopBridge): Link {
  let port: MessagePort | undefined
  let arrive: (link: Link) => void = () => {}
  let current = new Promise<Link>((resolve) => {
    arrive = resolve
  })

  window.addEventListener('message', (event: MessageEvent) => {
    if (event.source !== window) return
    if (event.data === serverPortMessage && event.ports[0]) {
      port?.close()
      port = event.ports[0]
      const link: Link = new RPCLink({ port })
      port.start()
      arrive(link)
      current = Promise.resolve(link)
      announceServer('running')
    } else if (event.data === serverLostMessage) {
      port?.dispatchEvent(new Event('close')) // rejects what is in flight: a dead process closes nothing by itself
      port = undefined
      current = new Promise((resolve) => {
        arrive = resolve
      })
      announceServer('restarting')
    } else if (event.data === serverGaveUpMessage) announceServer('stopped')
  })
  desktop.connect()

  return { call: async (path, input, options) => (await current).call(path, input, options) }
}
