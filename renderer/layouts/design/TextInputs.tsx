import { SegmentedControl, Select, SimpleGrid, Stack } from '@mantine/core'
import type { TextElement } from '../../../shared/documents/elements.ts'
import { ColorField } from './ColorField.tsx'
import { ContentInput } from './ContentInput.tsx'
import { useEdit } from './designing.ts'
import { MmInput } from './MmInput.tsx'
import { SettingInputs } from './SettingInputs.tsx'

export function TextInputs({ element }: { element: TextElement }) {
  const edit = useEdit(element)
  return (
    <Stack gap="xs">
      <ContentInput label="内容" value={element.content} onContent={(content) => edit({ content }, 'content')} />
      <SettingInputs setting={element} edit={edit} />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="上下位置"
        data={[
          { value: 'top', label: '靠上' },
          { value: 'middle', label: '居中' },
          { value: 'bottom', label: '靠下' },
        ]}
        value={element.verticalAlign}
        onChange={(verticalAlign) => edit({ verticalAlign })}
      />
      <SimpleGrid cols={3} spacing="xs">
        <MmInput
          label="字距"
          suffix=" 字"
          step={0.05}
          value={element.letterSpacing}
          onNumber={(letterSpacing) => edit({ letterSpacing }, 'spacing')}
        />
        <MmInput label="行距" suffix=" 倍" value={element.lineHeight} onNumber={(lineHeight) => edit({ lineHeight }, 'lineHeight')} />
        <MmInput label="首行缩进" suffix=" 字" step={1} value={element.indent} onNumber={(indent) => edit({ indent }, 'indent')} />
      </SimpleGrid>
      <Select
        size="xs"
        label="放不下时"
        data={[
          { value: 'shrink-then-two-lines', label: '先缩小字号，再排两行' },
          { value: 'paragraph', label: '自动换行，再缩小字号' },
        ]}
        allowDeselect={false}
        value={element.fit}
        onChange={(fit) => edit({ fit })}
      />
      <ColorField label="颜色" value={element.color} onColor={(color) => edit({ color }, 'color')} />
    </Stack>
  )
}
