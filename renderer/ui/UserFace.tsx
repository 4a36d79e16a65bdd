import { useQuery } from '@tanstack/react-query'
import type { Face } from '../../shared/documents/faces.ts'
import { client } from '../api/client.ts'

/** Makes a face of the office's own known to the window under its own name; what is set in it is drawn again when it is there. */
export function UserFace({ face }: { face: Face }) {
  useQuery({ queryKey: ['face', face], queryFn: () => loadFace(face), staleTime: Number.POSITIVE_INFINITY })
  return null
}

async function loadFace(face: Face): Promise<true> {
  if ([...document.fonts].some(({ family }) => family.replaceAll('"', '') === face)) return true
  const file = await client.layouts.face({ id: Number(face.slice('user-'.length)) })
  document.fonts.add(await new FontFace(face, await file.arrayBuffer()).load())
  return true
}
