import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type Chosen, newElement } from '../../../shared/documents/design/new-element.ts'
import type { LayoutElement } from '../../../shared/documents/elements.ts'
import type { KindOfDocument } from '../../../shared/documents/kinds/field.ts'
import { documentKinds } from '../../../shared/documents/kinds.ts'
import { useDesigning } from './designing.ts'
import { kindNames } from './name-of-element.ts'

/** A new element in the middle of the page, chosen at once. What this kind of document has no use for is not offered. */
export function InsertMenu() {
  const { layout, dispatch } = useDesigning()
  const { fields, lists }: KindOfDocument = documentKinds[layout.kind]
  const [list] = Object.keys(lists)
  const hasTable = layout.elements.some(({ kind }) => kind === 'table')
  const kinds = (Object.keys(kindNames) as LayoutElement['kind'][]).filter((kind) => {
    if (kind === 'table') return list !== undefined && !hasTable
    return kind !== 'lines' || list !== undefined
  })
  const chosen: Chosen = {
    ...(list !== undefined && { list }),
    ...(Object.hasOwn(fields, 'verificationText') && { field: 'verificationText' }),
  }
  const add = (kind: LayoutElement['kind']) => {
    const element = newElement(kind, layout, kind === 'picture' ? {} : chosen)
    dispatch({ do: 'paste', elements: [element], by: { dx: 0, dy: 0 } })
  }
  return (
    <Menu position="bottom-start" width={140}>
      <Menu.Target>
        <Button size="xs" variant="light" leftSection={<IconPlus size={14} />}>
          添加
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => add(kind)}>
            {kindNames[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
