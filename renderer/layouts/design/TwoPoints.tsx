import { Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { hundredths } from '../../../shared/documents/design/bounds.ts'
import { type PointProblem, placeBackground } from '../../../shared/documents/design/place-background.ts'
import type { Point } from '../../../shared/documents/design/resize-element.ts'
import type { LayoutBackground } from '../../../shared/documents/layout.ts'
import { notifyDone } from '../../ui/notify-done.ts'

type TwoPointsProps = {
  background: LayoutBackground
  points: readonly Point[]
  onPoints: (points: readonly Point[] | undefined) => void
  onPlaced: (background: LayoutBackground) => void
}

const problems: Record<PointProblem, string> = {
  'too-close': '两个点离得太近，对不准。请点相距远一些的两个点，例如左上角和右下角。',
  mirrored: '两个点的左右或上下反了，请核对毫米数。',
}

/** Scans are a little larger or smaller than the form; a difference between the two ways beyond this is a crooked scan or a wrong number. */
const noticeable = 0.01

/** Two points of the scan and where they are on the real form, measured with a ruler from the edges of the paper. */
export function TwoPoints({ background, points, onPoints, onPlaced }: TwoPointsProps) {
  const [first, second] = points
  if (!first || !second) {
    return (
      <Stack gap="xs">
        <Alert p="xs" color="qing">
          <Text fz="xs">
            {first ? '再点第二个点，离第一个远一些，例如右下角的框角。' : '在扫描件上点一个认得准的点，例如左上角的框角。'}
          </Text>
        </Alert>
        <Cancel onClick={() => onPoints(undefined)} />
      </Stack>
    )
  }
  return <RealPlaces seen={[first, second]} background={background} onPoints={onPoints} onPlaced={onPlaced} />
}

type RealPlacesProps = Omit<TwoPointsProps, 'points'> & { seen: readonly [Point, Point] }

function RealPlaces({ seen, background, onPoints, onPlaced }: RealPlacesProps) {
  const [a, setA] = useState<Typed>(startFrom(seen[0]))
  const [b, setB] = useState<Typed>(startFrom(seen[1]))
  const [realA, realB] = [readPoint(a), readPoint(b)]
  const placed =
    realA && realB
      ? placeBackground(background, [
          { seen: seen[0], real: realA },
          { seen: seen[1], real: realB },
        ])
      : undefined
  const put = () => {
    if (!placed || typeof placed === 'string') return
    onPlaced(placed.background)
    onPoints(undefined)
    notifyDone('扫描件已对准')
  }
  return (
    <Stack gap="xs">
      <Text fz="xs">用尺量这两个点在真的表格上离纸左边、上边多少毫米：</Text>
      <PointInputs name="点 1" typed={a} onTyped={setA} />
      <PointInputs name="点 2" typed={b} onTyped={setB} />
      {typeof placed === 'string' && (
        <Alert p="xs" color="red">
          <Text fz="xs">{problems[placed]}</Text>
        </Alert>
      )}
      {typeof placed === 'object' && placed.difference > noticeable && (
        <Alert p="xs" color="yellow">
          <Text fz="xs">
            横向和纵向的比例差 {(placed.difference * 100).toFixed(1)}%。多半是有一个数量错了，或扫描时纸放歪了；确实如此也可以对准。
          </Text>
        </Alert>
      )}
      <Group gap="xs">
        <Button size="xs" disabled={typeof placed !== 'object'} onClick={put}>
          对准
        </Button>
        <Button size="xs" variant="subtle" onClick={() => onPoints([])}>
          重新点
        </Button>
        <Cancel onClick={() => onPoints(undefined)} />
      </Group>
    </Stack>
  )
}

type Typed = { x: string | number; y: string | number }

function startFrom({ x, y }: Point): Typed {
  return { x: hundredths(x), y: hundredths(y) }
}

function readPoint({ x, y }: Typed): Point | undefined {
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined
}

function PointInputs({ name, typed, onTyped }: { name: string; typed: Typed; onTyped: (typed: Typed) => void }) {
  return (
    <Group gap="xs" grow>
      <NumberInput
        size="xs"
        label={`${name} 离左边`}
        suffix=" mm"
        step={0.1}
        decimalScale={2}
        value={typed.x}
        onChange={(x) => onTyped({ ...typed, x })}
      />
      <NumberInput
        size="xs"
        label={`${name} 离上边`}
        suffix=" mm"
        step={0.1}
        decimalScale={2}
        value={typed.y}
        onChange={(y) => onTyped({ ...typed, y })}
      />
    </Group>
  )
}

function Cancel({ onClick }: { onClick: () => void }) {
  return (
    <Button size="xs" variant="subtle" color="gray" onClick={onClick}>
      取消
    </Button>
  )
}
