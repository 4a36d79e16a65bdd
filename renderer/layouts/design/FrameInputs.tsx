import { SimpleGrid } from '@mantine/core'
import { boundsOf } from '../../../shared/documents/design/bounds.ts'
import { withBounds } from '../../../shared/documents/design/resize-element.ts'
import type { LayoutElement } from '../../../shared/documents/elements.ts'
import { useEdit } from './designing.ts'
import { MmInput } from './MmInput.tsx'

/** Where an element stands and how large it is, to 0.01 mm. */
export function FrameInputs({ element }: { element: LayoutElement }) {
  const edit = useEdit(element)
  if (element.kind === 'line') {
    return (
      <SimpleGrid cols={2} spacing="xs">
        <MmInput label="起点 左" value={element.x} onNumber={(x) => edit({ x }, 'x')} />
        <MmInput label="起点 上" value={element.y} onNumber={(y) => edit({ y }, 'y')} />
        <MmInput label="终点 左" value={element.toX} onNumber={(toX) => edit({ toX }, 'toX')} />
        <MmInput label="终点 上" value={element.toY} onNumber={(toY) => edit({ toY }, 'toY')} />
      </SimpleGrid>
    )
  }
  const bounds = boundsOf(element)
  const place = (changes: Partial<typeof bounds>, gesture: string) => edit(withBounds(element, { ...bounds, ...changes }), gesture)
  const isSquare = element.kind === 'qr'
  return (
    <SimpleGrid cols={2} spacing="xs">
      <MmInput label="左" min={0} value={bounds.x} onNumber={(x) => x >= 0 && place({ x }, 'x')} />
      <MmInput label="上" min={0} value={bounds.y} onNumber={(y) => y >= 0 && place({ y }, 'y')} />
      <MmInput label={isSquare ? '边长' : '宽'} min={0} value={bounds.width} onNumber={(width) => width > 0 && place({ width }, 'width')} />
      {!isSquare && <MmInput label="高" min={0} value={bounds.height} onNumber={(height) => height > 0 && place({ height }, 'height')} />}
    </SimpleGrid>
  )
}
