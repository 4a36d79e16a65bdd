import { Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PictureElement } from '../../../shared/documents/elements.ts'
import type { KindOfDocument } from '../../../shared/documents/kinds/field.ts'
import { documentKinds } from '../../../shared/documents/kinds.ts'
import { api } from '../../api/client.ts'
import { useDesigning, useEdit } from './designing.ts'
import { MmInput } from './MmInput.tsx'
import { PictureButton } from './PictureButton.tsx'

/** Which picture: a stored one (a seal, a signature), or the one of a field (a photo); and how it stands in its frame. */
export function PictureInputs({ element }: { element: PictureElement }) {
  const { layout } = useDesigning()
  const edit = useEdit(element)
  const stored = useQuery(api.layouts.pictures.queryOptions()).data ?? []
  const { fields }: KindOfDocument = documentKinds[layout.kind]
  const { source } = element
  const choices = [
    { group: '已存的图片', items: stored.map(({ key, name }) => ({ value: `stored ${key}`, label: name })) },
    {
      group: '随人变化',
      items: Object.entries(fields)
        .filter(isPicture)
        .map(([name, { label }]) => ({ value: `field ${name}`, label })),
    },
  ]
  const choose = (choice: string | null) => {
    const [from, name] = choice?.split(' ') ?? []
    if (from === 'stored') edit({ source: { from, picture: name } })
    if (from === 'field') edit({ source: { from, field: name } })
  }
  return (
    <Stack gap="xs">
      <Select
        size="xs"
        label="图片"
        placeholder="请选一张图片"
        data={choices.filter(({ items }) => items.length > 0)}
        allowDeselect={false}
        value={source.from === 'stored' ? `stored ${source.picture}` : `field ${source.field}`}
        onChange={choose}
      />
      <PictureButton label="从文件添加图片…" onPicture={({ key }) => edit({ source: { from: 'stored', picture: key } })} />
      <Select
        size="xs"
        label="在框里"
        data={[
          { value: 'contain', label: '完整显示' },
          { value: 'cover', label: '铺满，多出的裁掉' },
        ]}
        allowDeselect={false}
        value={element.fit}
        onChange={(fit) => edit({ fit })}
      />
      <MmInput
        label="浓淡"
        suffix=" %"
        step={5}
        decimals={0}
        value={Math.round(element.opacity * 100)}
        onNumber={(percent) => edit({ opacity: percent / 100 }, 'opacity')}
      />
    </Stack>
  )
}

function isPicture([name]: [string, unknown]): boolean {
  return /photo|picture|seal|signature/i.test(name)
}
