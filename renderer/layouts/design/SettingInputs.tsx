import { Select, SimpleGrid } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { BundledFace, type Face, faceLabels } from '../../../shared/documents/faces.ts'
import { api } from '../../api/client.ts'
import { optionsOf } from '../../ui/options-of.ts'
import { MmInput } from './MmInput.tsx'

type Setting = { face: Face; size: number; minimumSize?: number | undefined; align: Alignment }
type Alignment = 'left' | 'center' | 'right' | 'justify'
type SettingInputsProps = { setting: Setting; edit: (changes: object, gesture: string) => boolean }

const alignments = { left: '左对齐', center: '居中', right: '右对齐', justify: '两端对齐' } as const satisfies Record<Alignment, string>

/** How letters are set: face, size, the size they may shrink to, and to which side. */
export function SettingInputs({ setting, edit }: SettingInputsProps) {
  const userFaces = useQuery(api.layouts.faces.queryOptions()).data ?? []
  const faces = [
    ...BundledFace.options.map((face) => ({ value: face as string, label: faceLabels[face] })),
    ...userFaces.map(({ id, name }) => ({ value: `user-${id}`, label: name })),
  ]
  return (
    <SimpleGrid cols={2} spacing="xs">
      <Select size="xs" label="字体" data={faces} allowDeselect={false} value={setting.face} onChange={(face) => edit({ face }, 'face')} />
      <Select
        size="xs"
        label="对齐"
        data={optionsOf(alignments)}
        allowDeselect={false}
        value={setting.align}
        onChange={(align) => edit({ align }, 'align')}
      />
      <MmInput label="字号" suffix=" 磅" step={0.5} value={setting.size} onNumber={(size) => edit({ size }, 'size')} />
      <MmInput
        label="最小字号"
        suffix=" 磅"
        step={0.5}
        placeholder="不缩小"
        value={setting.minimumSize}
        onNumber={(minimumSize) => edit({ minimumSize }, 'minimumSize')}
        onClear={() => edit({ minimumSize: undefined }, 'minimumSize')}
      />
    </SimpleGrid>
  )
}
