import { Alert, Badge, Button, Paper, Stack, Table, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type CodeListId, codeLists } from '../../shared/codes/lists.ts'
import type { CodeLine } from '../../shared/codes/model.ts'
import { api } from '../api/client.ts'
import { EditableText } from '../ui/EditableText.tsx'
import { notifyDone } from '../ui/notify-done.ts'

/** One list: our word, the receiver's code, and whether it came with the program. */
export function CodeTable({ list, lines }: { list: CodeListId; lines: readonly CodeLine[] }) {
  const { receiver, column, ours, isPublic } = codeLists[list]
  const change = useMutation(api.codes.change.mutationOptions())
  const restore = useMutation(api.codes.restore.mutationOptions({ onSuccess: ({ word }) => notifyDone(`“${word}”已恢复`) }))
  const save = (word: string, code: string) => change.mutate({ list, word, code })
  return (
    <Stack maw={900}>
      {!isPublic && <UnpublishedNote column={column} receiver={receiver} />}
      <Paper withBorder>
        <Table verticalSpacing={6} aria-label={column}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={230}>本县的{ours}</Table.Th>
              <Table.Th>
                {receiver}的{column}
              </Table.Th>
              <Table.Th w={110}>状态</Table.Th>
              <Table.Th w={190} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map((line) => (
              <Table.Tr key={line.word}>
                <Table.Td>{line.word}</Table.Td>
                <Table.Td>
                  <EditableText value={line.code ?? ''} label={`${line.word}的代码`} onSave={(code) => save(line.word, code)} />
                </Table.Td>
                <Table.Td>
                  <CodeState line={line} />
                </Table.Td>
                <Table.Td ta="right">
                  <LineActions
                    line={line}
                    onConfirm={() => save(line.word, line.code ?? '')}
                    onRestore={() => restore.mutate({ list, word: line.word })}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
    </Stack>
  )
}

function UnpublishedNote({ column, receiver }: { column: string; receiver: string }) {
  return (
    <Alert color="yellow" variant="light" py="xs">
      程序里没有{receiver}“{column}”的代码，先写的是本县的叫法。请照系统里下拉列表的原文改（例如“1-…”）；系统就收这几个字的，点“核对无误”。
    </Alert>
  )
}

function CodeState({ line: { code, isUnchecked, origin } }: { line: CodeLine }) {
  if (code === null)
    return (
      <Badge variant="light" color="red">
        没有代码
      </Badge>
    )
  if (isUnchecked)
    return (
      <Badge variant="light" color="yellow">
        待核对
      </Badge>
    )
  return (
    <Text fz="sm" c="dimmed">
      {origin === 'office' ? '本县填的' : '程序自带'}
    </Text>
  )
}

type LineActionsProps = { line: CodeLine; onConfirm: () => void; onRestore: () => void }

function LineActions({ line: { word, code, shipped, origin, isUnchecked }, onConfirm, onRestore }: LineActionsProps) {
  if (isUnchecked)
    return (
      <Button size="compact-sm" variant="subtle" aria-label={`${word}：核对无误`} onClick={onConfirm}>
        核对无误
      </Button>
    )
  if (origin === 'shipped' || code === shipped) return null
  return (
    <Button size="compact-sm" variant="subtle" aria-label={`${word}：恢复程序自带`} onClick={onRestore}>
      {shipped === null ? '清空' : `恢复“${[...shipped].slice(0, 8).join('')}${[...shipped].length > 8 ? '…' : ''}”`}
    </Button>
  )
}
