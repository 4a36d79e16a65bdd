import { Select, Stack } from '@mantine/core'
import type { QrElement } from '../../../shared/documents/elements.ts'
import { optionsOf } from '../../ui/options-of.ts'
import { ColorField } from './ColorField.tsx'
import { ContentInput } from './ContentInput.tsx'
import { useEdit } from './designing.ts'

const levels = { L: '低（7%）', M: '中（15%）', Q: '较高（25%）', H: '高（30%）' } as const satisfies Record<QrElement['level'], string>

export function QrInputs({ element }: { element: QrElement }) {
  const edit = useEdit(element)
  return (
    <Stack gap="xs">
      <ContentInput label="二维码内容" value={element.content} onContent={(content) => edit({ content }, 'content')} />
      <Select
        size="xs"
        label="容错（污损多少仍能扫）"
        data={optionsOf(levels)}
        allowDeselect={false}
        value={element.level}
        onChange={(level) => edit({ level })}
      />
      <ColorField label="颜色" value={element.color} onColor={(color) => edit({ color }, 'color')} />
    </Stack>
  )
}
