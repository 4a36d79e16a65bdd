import { SimpleGrid } from '@mantine/core'
import type { BoxElement, LineElement } from '../../../shared/documents/elements.ts'
import { ColorField } from './ColorField.tsx'
import { useEdit } from './designing.ts'
import { MmInput } from './MmInput.tsx'

/** Of a line or a box: how thick, in which colour, and of a box its ground. */
export function ShapeInputs({ element }: { element: LineElement | BoxElement }) {
  const edit = useEdit(element)
  return (
    <SimpleGrid cols={2} spacing="xs">
      <MmInput label="线宽" step={0.05} value={element.thickness} onNumber={(thickness) => edit({ thickness }, 'thickness')} />
      <ColorField label="线的颜色" value={element.color} onColor={(color) => edit({ color }, 'color')} />
      {element.kind === 'box' && <ColorField label="底色" optional value={element.fill} onColor={(fill) => edit({ fill }, 'fill')} />}
    </SimpleGrid>
  )
}
