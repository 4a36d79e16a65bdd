import { Group, SegmentedControl, Select } from '@mantine/core'
import { optionsOf } from '../../ui/options-of.ts'
import { TeacherPicker } from '../../ui/TeacherPicker.tsx'
import { useDesigning } from './designing.ts'
import { type DataChoice, type DataSource, dataSources } from './use-document-data.ts'

type DataPickerProps = { choice: DataChoice; onChoice: (choice: DataChoice) => void }

/** Whose values stand on the page; and of a booklet which page of it. */
export function DataPicker({ choice, onChoice }: DataPickerProps) {
  const { layout } = useDesigning()
  const hasSides = layout.rightPageShift !== 0 || layout.elements.some(({ side }) => side !== 'both')
  return (
    <Group gap="xs" wrap="nowrap">
      <Select
        size="xs"
        w={128}
        aria-label="页面上的数据"
        data={optionsOf(dataSources)}
        allowDeselect={false}
        value={choice.source}
        onChange={(source) => source && onChoice({ ...choice, source: source as DataSource })}
      />
      {choice.source === 'teacher' && (
        <TeacherPicker label="" value={choice.teacherId} onChange={(teacherId) => onChoice({ ...choice, teacherId })} />
      )}
      {hasSides && (
        <SegmentedControl
          size="xs"
          aria-label="左右页"
          data={[
            { value: 'left', label: '左页' },
            { value: 'right', label: '右页' },
          ]}
          value={choice.side}
          onChange={(side) => onChoice({ ...choice, side })}
        />
      )}
    </Group>
  )
}
