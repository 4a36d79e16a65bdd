import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '../../shared/contract.ts'
import { fetchInside } from './fetch-inside.ts'
import { createPortLink } from './port-link.ts'

/** Decided once: inside the Electron shell the server is at the end of a port, in browser mode behind HTTP. */
const link = window.desktop ? createPortLink(window.desktop) : new RPCLink({ url: `${window.location.origin}/rpc`, fetch: fetchInside })

/** Every procedure of the server as a function. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(link)

/** The same procedures as TanStack Query options. */
export const api = createTanstackQueryUtils(client)
