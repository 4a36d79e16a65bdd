import { Accordion, ActionIcon, Button, Group, Stack, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { LinesElement, TableElement } from '../../../shared/documents/elements.ts'
import type { DocumentKind } from '../../../shared/documents/kinds.ts'
import { ContentInput } from './ContentInput.tsx'
import { useDesigning, useEdit } from './designing.ts'
import { MmInput } from './MmInput.tsx'
import { withFieldNames } from './name-of-element.ts'
import { SettingInputs } from './SettingInputs.tsx'

type Listed = TableElement | LinesElement
type Column = Listed['columns'][number]

/** The columns of a table or of ruled lines, one below the other, each to be opened. */
export function ColumnInputs({ element }: { element: Listed }) {
  const { layout } = useDesigning()
  const edit = useEdit(element)
  const columns: readonly Column[] = element.columns
  const put = (next: readonly Column[], gesture?: string) => edit({ columns: next }, gesture)
  const add = () => {
    const last = columns.at(-1)
    if (last) put([...columns, copyOf(last)])
  }
  return (
    <Stack gap={4}>
      <Accordion variant="contained" chevronPosition="left" styles={{ label: { padding: '6px 0', fontSize: 12 }, content: { padding: 8 } }}>
        {columns.map((column, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity than their place.
          <Accordion.Item key={i} value={String(i)}>
            <Accordion.Control>{titleOf(column, i, layout.kind)}</Accordion.Control>
            <Accordion.Panel>
              <ColumnFields element={element} index={i} column={column} put={put} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <Button size="compact-xs" variant="light" onClick={add}>
        加一列
      </Button>
    </Stack>
  )
}

type ColumnFieldsProps = { element: Listed; index: number; column: Column; put: (columns: readonly Column[], gesture?: string) => boolean }

function ColumnFields({ element, index, column, put }: ColumnFieldsProps) {
  const { dispatch } = useDesigning()
  const columns: readonly Column[] = element.columns
  const change = (changes: object, gesture: string) =>
    put(
      columns.map((one, i) => (i === index ? { ...one, ...changes } : one)),
      `column ${index} ${gesture}`,
    )
  const moveTo = (to: number) => put(columns.toSpliced(index, 1).toSpliced(to, 0, column))
  return (
    <Stack gap="xs">
      {'header' in column && (
        <TextInput
          size="xs"
          label="表头"
          value={column.header}
          onChange={(event) => change({ header: event.currentTarget.value }, 'header')}
          onBlur={() => dispatch({ do: 'end-gesture' })}
        />
      )}
      <ContentInput label="内容" list={element.list} value={column.content} onContent={(content) => change({ content }, 'content')} />
      <Group gap="xs" grow>
        {'x' in column && <MmInput label="左" value={column.x} onNumber={(x) => change({ x }, 'x')} />}
        <MmInput label="宽" value={column.width} onNumber={(width) => width > 0 && change({ width }, 'width')} />
      </Group>
      <SettingInputs setting={column} edit={change} />
      <Group gap={4} justify="flex-end">
        <ActionIcon variant="subtle" aria-label="前移一列" disabled={index === 0} onClick={() => moveTo(index - 1)}>
          <IconArrowUp size={15} />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label="后移一列" disabled={index === columns.length - 1} onClick={() => moveTo(index + 1)}>
          <IconArrowDown size={15} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="red"
          aria-label="删除这一列"
          disabled={columns.length === 1}
          onClick={() => put(columns.toSpliced(index, 1))}
        >
          <IconTrash size={15} />
        </ActionIcon>
      </Group>
    </Stack>
  )
}

function titleOf(column: Column, index: number, kind: DocumentKind): string {
  const said = 'header' in column ? column.header : withFieldNames(column.content, kind)
  return `第 ${index + 1} 列${said === '' ? '' : `　${said}`}`
}

/** Beside the last one where columns have places, and empty. */
function copyOf(column: Column): Column {
  return 'x' in column ? { ...column, x: column.x + column.width, content: '' } : { ...column, header: '新列', content: '' }
}
