import { useQuery } from '@tanstack/react-query'
import type { PictureOperation } from '../../shared/documents/sheet.ts'
import { client } from '../api/client.ts'

/** A picture in its frame, as the PDF draws it: whole, or filling the frame and cut at its edges. */
export function StoredPicture({ operation }: { operation: PictureOperation }) {
  const { picture, x, y, width, height, fit, opacity } = operation
  const url = usePictureUrl(picture)
  const ratio = fit === 'contain' ? 'xMidYMid meet' : 'xMidYMid slice'
  return <image href={url} x={x} y={y} width={width} height={height} opacity={opacity} preserveAspectRatio={ratio} />
}

/** The address of a stored picture's content; nothing until it is there. A key names its content, so it never changes. */
export function usePictureUrl(key: string): string | undefined {
  const queryFn = async () => readAsUrl(await client.layouts.picture({ key }))
  return useQuery({ queryKey: ['picture', key], queryFn, staleTime: Number.POSITIVE_INFINITY }).data
}

function readAsUrl(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('readAsUrl: the picture could not be read'))
    reader.readAsDataURL(file)
  })
}
