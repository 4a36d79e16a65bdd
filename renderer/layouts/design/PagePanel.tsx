import { Divider, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { Layout } from '../../../shared/documents/layout.ts'
import { BackgroundInputs, type BackgroundInputsProps } from './BackgroundInputs.tsx'
import { useDesigning } from './designing.ts'
import { MmInput } from './MmInput.tsx'

/** The layout itself: its name, the size of its paper, the scan under it. */
export function PagePanel(background: BackgroundInputsProps) {
  const { layout, dispatch } = useDesigning()
  const change = (changes: Partial<Layout>, gesture: string) => {
    const changed = Layout.safeParse({ ...layout, ...changes })
    if (changed.success) dispatch({ do: 'set', layout: changed.data, gesture: `page ${gesture}` })
    return changed.success
  }
  const end = () => dispatch({ do: 'end-gesture' })
  return (
    <Stack gap="xs">
      <TextInput
        size="xs"
        label="样式名称"
        maxLength={60}
        value={layout.name}
        error={layout.name.trim() === '' ? '请写样式名称' : undefined}
        onChange={(event) => change({ name: event.currentTarget.value }, 'name')}
        onBlur={end}
      />
      <Textarea
        size="xs"
        label="说明"
        autosize
        minRows={1}
        maxRows={4}
        maxLength={500}
        value={layout.note ?? ''}
        onChange={(event) => change({ note: event.currentTarget.value || undefined }, 'note')}
        onBlur={end}
      />
      <SimpleGrid cols={2} spacing="xs">
        <MmInput label="纸宽" value={layout.width} onNumber={(width) => change({ width }, 'width')} />
        <MmInput label="纸高" value={layout.height} onNumber={(height) => change({ height }, 'height')} />
        <MmInput label="右页右移" value={layout.rightPageShift} onNumber={(shift) => change({ rightPageShift: shift }, 'shift')} />
      </SimpleGrid>
      <Divider />
      <BackgroundInputs {...background} />
    </Stack>
  )
}
