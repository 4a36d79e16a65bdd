import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { MatchedLine } from '../../shared/teachers/match-list.ts'
import { api } from '../api/client.ts'

type PastedListProps = { text: string; onText: (text: string) => void; rows?: number; onMatched: (lines: readonly MatchedLine[]) => void }

/** A list of people as it is copied from wherever it stands, a line for each; who they are is looked up. */
export function PastedList({ text, onText, rows = 12, onMatched }: PastedListProps) {
  const match = useMutation(api.teachers.matchList.mutationOptions({ onSuccess: onMatched }))
  const check = () => match.mutate({ lines: text.split(/\r?\n/).filter((line) => line.trim() !== '') })
  return (
    <Stack gap="xs">
      <Textarea
        label="名单"
        description="从 Excel、微信或 Word 里复制，一行一个人：姓名、学校、身份证号、继续教育证号，有什么写什么。"
        placeholder={'张三　第一中学\n李四　379900198001010011'}
        data-autofocus
        rows={rows}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <Group justify="flex-end">
        <Button disabled={!text.trim()} loading={match.isPending} onClick={check}>
          核对名单
        </Button>
      </Group>
    </Stack>
  )
}
