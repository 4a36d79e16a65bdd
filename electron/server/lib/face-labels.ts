import { BundledFace, type Face, faceLabels } from '../../../shared/documents/faces.ts'
import type { Store } from '../db/open.ts'

/** What people call the faces, bundled and own, in the order in which they are offered. */
export function labelsOfFaces({ sqlite }: Store): Map<Face, string> {
  const own = sqlite.prepare('SELECT id, name FROM userFace ORDER BY id').all() as { id: number; name: string }[]
  return new Map<Face, string>([
    ...BundledFace.options.map((face): [Face, string] => [face, faceLabels[face]]),
    ...own.map(({ id, name }): [Face, string] => [`user-${id}`, name]),
  ])
}
