import { Button, Group, SimpleGrid, Slider, Stack, Text } from '@mantine/core'
import { hundredths } from '../../../shared/documents/design/bounds.ts'
import type { Point } from '../../../shared/documents/design/resize-element.ts'
import type { LayoutBackground } from '../../../shared/documents/layout.ts'
import type { PictureRow } from '../../../shared/layouts/model.ts'
import { useDesigning } from './designing.ts'
import { MmInput } from './MmInput.tsx'
import { PictureButton } from './PictureButton.tsx'
import { TwoPoints } from './TwoPoints.tsx'

/** `points` are the places on the scan that were pointed at so far, in mm as it lies now; undefined while nobody points. */
export type BackgroundInputsProps = {
  points: readonly Point[] | undefined
  onPoints: (points: readonly Point[] | undefined) => void
  opacity: number
  onOpacity: (opacity: number) => void
}

/** The scan of the blank form: to be chosen, laid where the form is, and made fainter. */
export function BackgroundInputs({ points, onPoints, opacity, onOpacity }: BackgroundInputsProps) {
  const { layout, dispatch } = useDesigning()
  const { background } = layout
  const put = (next: LayoutBackground | undefined, gesture?: string) => {
    const { background: _, ...bare } = layout
    dispatch({
      do: 'set',
      layout: next ? { ...bare, background: next } : bare,
      ...(gesture !== undefined && { gesture: `scan ${gesture}` }),
    })
    return true
  }
  const take = ({ key, width, height }: PictureRow) =>
    put({ picture: key, x: 0, y: 0, width: layout.width, height: hundredths((layout.width * height) / width) })
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fz="sm" fw={600}>
          空白表格的扫描件
        </Text>
        <PictureButton label={background ? '换一张…' : '选择扫描件…'} onPicture={take} />
      </Group>
      <Text fz="xs" c="dimmed">
        垫在页面下面对照着摆位置，只在这里看，不会打印。
      </Text>
      {background && (
        <>
          <ScanMeasures background={background} put={put} />
          <Text fz="xs">深浅</Text>
          <Slider aria-label="扫描件深浅" min={10} max={100} label={(percent) => `${percent} %`} value={opacity} onChange={onOpacity} />
          {points ? (
            <TwoPoints background={background} points={points} onPoints={onPoints} onPlaced={put} />
          ) : (
            <Group gap="xs">
              <Button size="xs" variant="light" onClick={() => onPoints([])}>
                按两个点对准…
              </Button>
              <Button size="xs" variant="subtle" color="red" onClick={() => put(undefined)}>
                拿掉扫描件
              </Button>
            </Group>
          )}
        </>
      )}
    </Stack>
  )
}

type ScanMeasuresProps = { background: LayoutBackground; put: (next: LayoutBackground, gesture: string) => boolean }

function ScanMeasures({ background, put }: ScanMeasuresProps) {
  const { x, y, width, height } = background
  return (
    <SimpleGrid cols={2} spacing="xs">
      <MmInput label="左" value={x} onNumber={(to) => put({ ...background, x: to }, 'x')} />
      <MmInput label="上" value={y} onNumber={(to) => put({ ...background, y: to }, 'y')} />
      <MmInput label="宽" value={width} onNumber={(to) => to > 0 && put({ ...background, width: to }, 'width')} />
      <MmInput label="高" value={height} onNumber={(to) => to > 0 && put({ ...background, height: to }, 'height')} />
    </SimpleGrid>
  )
}
