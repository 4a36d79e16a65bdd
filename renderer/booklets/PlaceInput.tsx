import { Fieldset, Group, NumberInput, SegmentedControl } from '@mantine/core'
import { type Place, Side, sides } from '../../shared/booklets/places.ts'

type PlaceInputProps = { label: string; value: Place; onChange: (place: Place) => void }

/** A line of a booklet: opening, side and line. */
export function PlaceInput({ label, value, onChange }: PlaceInputProps) {
  const whole = (typed: number | string) => Math.max(1, Math.round(Number(typed) || 1))
  return (
    <Fieldset legend={label} variant="unstyled">
      <Group gap="xs">
        <NumberInput
          aria-label={`${label}：页`}
          w={110}
          min={1}
          max={200}
          prefix="第 "
          suffix=" 页"
          value={value.page}
          onChange={(typed) => onChange({ ...value, page: whole(typed) })}
        />
        <SegmentedControl
          aria-label={`${label}：左右`}
          data={Object.entries(sides).map(([side, name]) => ({ value: side, label: name }))}
          value={value.side}
          onChange={(side) => onChange({ ...value, side: Side.parse(side) })}
        />
        <NumberInput
          aria-label={`${label}：行`}
          w={110}
          min={1}
          max={100}
          prefix="第 "
          suffix=" 行"
          value={value.line}
          onChange={(typed) => onChange({ ...value, line: whole(typed) })}
        />
      </Group>
    </Fieldset>
  )
}
