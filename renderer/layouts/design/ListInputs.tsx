import { Select, SimpleGrid, Stack } from '@mantine/core'
import type { LinesElement, TableElement } from '../../../shared/documents/elements.ts'
import type { KindOfDocument } from '../../../shared/documents/kinds/field.ts'
import { documentKinds } from '../../../shared/documents/kinds.ts'
import { ColorField } from './ColorField.tsx'
import { ColumnInputs } from './ColumnInputs.tsx'
import { useDesigning, useEdit } from './designing.ts'
import { MmInput } from './MmInput.tsx'

/** Of a table or of ruled lines: which list fills them, their measures, and their columns. */
export function ListInputs({ element }: { element: TableElement | LinesElement }) {
  const { layout } = useDesigning()
  const edit = useEdit(element)
  const { lists }: KindOfDocument = documentKinds[layout.kind]
  return (
    <Stack gap="xs">
      <Select
        size="xs"
        label="填哪些行"
        data={Object.entries(lists).map(([value, { label }]) => ({ value, label }))}
        allowDeselect={false}
        value={element.list}
        onChange={(list) => edit({ list })}
      />
      {element.kind === 'table' ? <TableMeasures element={element} /> : <LinesMeasures element={element} />}
      <ColumnInputs key={element.id} element={element} />
    </Stack>
  )
}

function LinesMeasures({ element }: { element: LinesElement }) {
  const edit = useEdit(element)
  return (
    <SimpleGrid cols={2} spacing="xs">
      <MmInput label="第一行上边" value={element.firstLineY} onNumber={(firstLineY) => edit({ firstLineY }, 'firstLineY')} />
      <MmInput label="行距" step={0.05} value={element.pitch} onNumber={(pitch) => edit({ pitch }, 'pitch')} />
      <MmInput label="行数" suffix=" 行" decimals={0} step={1} value={element.count} onNumber={(count) => edit({ count }, 'count')} />
      <ColorField label="颜色" value={element.color} onColor={(color) => edit({ color }, 'color')} />
    </SimpleGrid>
  )
}

function TableMeasures({ element }: { element: TableElement }) {
  const edit = useEdit(element)
  return (
    <SimpleGrid cols={2} spacing="xs">
      <MmInput label="表头高" value={element.headerHeight} onNumber={(headerHeight) => edit({ headerHeight }, 'headerHeight')} />
      <MmInput label="行高" value={element.rowHeight} onNumber={(rowHeight) => edit({ rowHeight }, 'rowHeight')} />
      <MmInput
        label="表头字号"
        suffix=" 磅"
        step={0.5}
        value={element.headerSize}
        onNumber={(headerSize) => edit({ headerSize }, 'headerSize')}
      />
      <MmInput label="格内边距" value={element.padding} onNumber={(padding) => edit({ padding }, 'padding')} />
      <MmInput
        label="续页从"
        placeholder="同第一张"
        value={element.continuedY}
        onNumber={(continuedY) => edit({ continuedY }, 'continuedY')}
        onClear={() => edit({ continuedY: undefined }, 'continuedY')}
      />
      <MmInput
        label="续页可到"
        placeholder="同第一张"
        value={element.continuedBottom}
        onNumber={(continuedBottom) => edit({ continuedBottom }, 'continuedBottom')}
        onClear={() => edit({ continuedBottom: undefined }, 'continuedBottom')}
      />
      <MmInput label="格线宽" step={0.05} value={element.thickness} onNumber={(thickness) => edit({ thickness }, 'thickness')} />
      <MmInput
        label="外框宽"
        step={0.05}
        value={element.borderThickness}
        onNumber={(border) => edit({ borderThickness: border }, 'border')}
      />
      <ColorField label="线的颜色" value={element.lineColor} onColor={(lineColor) => edit({ lineColor }, 'lineColor')} />
      <ColorField label="表头底色" optional value={element.headerFill} onColor={(headerFill) => edit({ headerFill }, 'headerFill')} />
      <Select
        size="xs"
        label="空着的行"
        data={[
          { value: 'empty', label: '不画' },
          { value: 'ruled', label: '画格线，留着手写' },
        ]}
        allowDeselect={false}
        value={element.unused}
        onChange={(unused) => edit({ unused })}
      />
      <ColorField label="文字颜色" value={element.color} onColor={(color) => edit({ color }, 'color')} />
    </SimpleGrid>
  )
}
