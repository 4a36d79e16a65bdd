import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { PreviewRow } from '../../shared/exchange/preview.ts'
import { EmptyState } from '../ui/EmptyState.tsx'

type RowFilterProps = {
  rows: readonly PreviewRow[]
  onOpen: (line: number) => void
  children: (visible: readonly PreviewRow[]) => ReactNode
}

/** So few are seen at a glance. */
const mostUnfiltered = 8

/** Rows by what stands in them or by their line, and where fields would change, by the field. */
export function RowFilter({ rows, onOpen, children }: RowFilterProps) {
  const [text, setText] = useState('')
  const [field, setField] = useState('')
  const fields = countFields(rows)
  const visible = rows.filter((row) => says(row, text.trim())).flatMap((row) => changing(row, fields.has(field) ? field : ''))
  if (rows.length <= mostUnfiltered) return children(rows)
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <TextInput
          size="xs"
          w={220}
          aria-label="筛选这些行"
          placeholder="行号，或内容里的几个字"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {fields.size > 1 && (
          <NativeSelect
            size="xs"
            aria-label="只看一个栏目"
            value={field}
            onChange={(event) => setField(event.currentTarget.value)}
            data={[
              { value: '', label: '全部栏目' },
              ...[...fields].map(([label, count]) => ({ value: label, label: `${label}（${count}）` })),
            ]}
          />
        )}
        <Text fz="xs" c="dimmed">
          {visible.length === rows.length ? '' : `符合的 ${visible.length} 行`}
        </Text>
      </Group>
      {visible.length > 0 ? children(visible) : <NoneFound line={Number(text.trim())} onOpen={onOpen} />}
    </Stack>
  )
}

/** Of very many rows not all are here, but each can be asked for by its line. */
function NoneFound({ line, onOpen }: { line: number; onOpen: (line: number) => void }) {
  const open = Number.isInteger(line) && line > 0 && (
    <Button variant="default" onClick={() => onOpen(line)}>
      看第 {line} 行
    </Button>
  )
  return <EmptyState title="这里没有符合的行" hint="换几个字，或清除筛选再试。" action={open} />
}

function countFields(rows: readonly PreviewRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { changes } of rows) for (const { label } of changes) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

function says({ line, label, changes }: PreviewRow, text: string): boolean {
  return String(line) === text || [label, ...changes.flatMap(({ before, after }) => [before, after])].some((words) => words?.includes(text))
}

function changing(row: PreviewRow, field: string): PreviewRow[] {
  if (field === '') return [row]
  const changes = row.changes.filter(({ label }) => label === field)
  return changes.length > 0 ? [{ ...row, changes }] : []
}
