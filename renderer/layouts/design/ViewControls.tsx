import { ActionIcon, Group, Select, Tooltip } from '@mantine/core'
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type Zoom, zoomStep } from './zoom.ts'

type ViewControlsProps = { zoom: Zoom; scale: number; onZoom: (zoom: Zoom) => void; grid: number; onGrid: (grid: number) => void }

/** How large the page is seen, and which step things snap to. */
export function ViewControls({ zoom, scale, onZoom, grid, onGrid }: ViewControlsProps) {
  const steps = ['0.5', '0.75', '1', '1.5', '2', '4']
  const current = zoom === 'fit' || steps.includes(String(zoom)) ? [] : [{ value: String(zoom), label: `${Math.round(zoom * 100)}%` }]
  return (
    <Group gap={4} wrap="nowrap">
      <Select
        size="xs"
        w={112}
        aria-label="吸附"
        data={[
          { value: '1', label: '吸附 1 mm' },
          { value: '0.5', label: '吸附 0.5 mm' },
          { value: '0', label: '只吸附对齐' },
        ]}
        allowDeselect={false}
        value={String(grid)}
        onChange={(step) => onGrid(Number(step))}
      />
      <Tooltip label="缩小（Ctrl+滚轮）">
        <ActionIcon variant="subtle" aria-label="缩小" onClick={() => onZoom(zoomStep(scale, -1))}>
          <IconZoomOut size={16} />
        </ActionIcon>
      </Tooltip>
      <Select
        size="xs"
        w={96}
        aria-label="显示比例"
        data={[
          { value: 'fit', label: '整页' },
          ...current,
          ...steps.map((step) => ({ value: step, label: step === '1' ? '100% 实际' : `${Number(step) * 100}%` })),
        ]}
        allowDeselect={false}
        value={String(zoom)}
        onChange={(value) => onZoom(value === 'fit' ? 'fit' : Number(value))}
      />
      <Tooltip label="放大（Ctrl+滚轮）">
        <ActionIcon variant="subtle" aria-label="放大" onClick={() => onZoom(zoomStep(scale, 1))}>
          <IconZoomIn size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}
