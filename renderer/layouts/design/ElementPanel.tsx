import { Divider, Stack, Text } from '@mantine/core'
import { chosenOf } from '../../../shared/documents/design/design.ts'
import type { LayoutElement } from '../../../shared/documents/elements.ts'
import { ArrangeButtons } from './ArrangeButtons.tsx'
import { useDesigning } from './designing.ts'
import { FrameInputs } from './FrameInputs.tsx'
import { ListInputs } from './ListInputs.tsx'
import { kindNames } from './name-of-element.ts'
import { PictureInputs } from './PictureInputs.tsx'
import { QrInputs } from './QrInputs.tsx'
import { ShapeInputs } from './ShapeInputs.tsx'
import { StandingInputs } from './StandingInputs.tsx'
import { TextInputs } from './TextInputs.tsx'
import { WarningList } from './WarningList.tsx'

/** Everything about what is chosen: of one element its numbers and values, of several what can be done with them together. */
export function ElementPanel() {
  const { design, warnings } = useDesigning()
  const chosen = chosenOf(design)
  const [only] = chosen
  if (!only) {
    return (
      <Text fz="sm" c="dimmed">
        点页面上的内容，或在“图层”里选；按住 Shift 可以选几个，也可以在空白处拉框选。
      </Text>
    )
  }
  const own = warnings.filter(({ elementId }) => design.chosen.has(elementId))
  return (
    <Stack gap="sm">
      <Text fz="sm" fw={600}>
        {chosen.length === 1 ? kindNames[only.kind] : `选中 ${chosen.length} 个`}
      </Text>
      {own.length > 0 && <WarningList warnings={own} />}
      <ArrangeButtons count={chosen.length} />
      {chosen.length === 1 && (
        <Stack gap="sm" key={only.id}>
          <FrameInputs element={only} />
          <Divider />
          <KindInputs element={only} />
          <Divider />
          <StandingInputs element={only} />
        </Stack>
      )}
    </Stack>
  )
}

function KindInputs({ element }: { element: LayoutElement }) {
  switch (element.kind) {
    case 'text':
      return <TextInputs element={element} />
    case 'line':
    case 'box':
      return <ShapeInputs element={element} />
    case 'picture':
      return <PictureInputs element={element} />
    case 'qr':
      return <QrInputs element={element} />
    case 'table':
    case 'lines':
      return <ListInputs element={element} />
  }
}
