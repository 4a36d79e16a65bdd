import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { Designer } from './design/Designer.tsx'

/** The newest version of a layout, to be worked on. It stays on the board when it is saved. */
export function LayoutDesignPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false })
  const query = useQuery({ ...api.layouts.get.queryOptions({ input: { layoutId: id } }), refetchOnWindowFocus: false })
  return <LoadState query={query}>{(opened) => <Designer key={opened.layoutId} opened={opened} />}</LoadState>
}
