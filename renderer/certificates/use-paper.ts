import { useQuery } from '@tanstack/react-query'
import type { CertificateKind } from '../../shared/certificates/kinds.ts'
import { api } from '../api/client.ts'

/** The numbered paper of a kind: whether any was ever received, how many sheets are left, and which lies on top. */
export function usePaper(kind: CertificateKind): { isKept: boolean; left: number; next: string | undefined } {
  const packs = useQuery(api.numbering.packs.queryOptions()).data?.filter((pack) => pack.kind === kind) ?? []
  return {
    isKept: packs.length > 0,
    left: packs.reduce((sum, pack) => sum + pack.left, 0),
    next: packs.find((pack) => pack.next !== null)?.next ?? undefined,
  }
}
