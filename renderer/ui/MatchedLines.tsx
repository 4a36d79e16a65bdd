import { Group, Radio, ScrollArea, Stack, Table, Title } from '@mantine/core'
import type { MatchedLine } from '../../shared/teachers/match-list.ts'
import type { TeacherChoice } from '../../shared/teachers/model.ts'
import type { Choices } from './matched-lines.ts'

type MatchedLinesProps = { lines: readonly MatchedLine[]; choices: Choices; onChoose: (line: number, teacherId: number | null) => void }

/** What became of each line of a pasted list: to choose, unknown, and sure, in this order. */
export function MatchedLines({ lines, choices, onChoose }: MatchedLinesProps) {
  const numbered = lines.map((line, i) => ({ ...line, i }))
  const several = numbered.filter(({ outcome }) => outcome === 'several')
  const unknown = numbered.filter(({ outcome }) => outcome === 'unknown')
  const matched = numbered.filter(({ outcome }) => outcome === 'matched')
  return (
    <ScrollArea.Autosize mah="52vh" type="auto">
      <Stack gap="md">
        {several.length > 0 && (
          <section>
            <Title order={3} mb={4}>
              请选是哪一位（{several.length} 行）
            </Title>
            <Stack gap="xs">
              {several.map((line) => (
                <Chooser key={line.i} line={line} value={choices.get(line.i)} onChoose={(id) => onChoose(line.i, id)} />
              ))}
            </Stack>
          </section>
        )}
        {unknown.length > 0 && (
          <section>
            <Title order={3} mb={4}>
              没有找到（{unknown.length} 行）
            </Title>
            <Listing rows={unknown.map(({ i, text, remark }) => ({ key: i, left: text, right: remark ?? '基础库里没有这位老师' }))} />
          </section>
        )}
        {matched.length > 0 && (
          <section>
            <Title order={3} mb={4}>
              已认出（{matched.length} 行）
            </Title>
            <Listing rows={matched.map(({ i, text, candidates }) => ({ key: i, left: text, right: candidates.map(describe).join('') }))} />
          </section>
        )}
      </Stack>
    </ScrollArea.Autosize>
  )
}

type ChooserProps = { line: MatchedLine; value: number | null | undefined; onChoose: (teacherId: number | null) => void }

function Chooser({ line: { text, remark, candidates }, value, onChoose }: ChooserProps) {
  return (
    <Radio.Group
      label={text}
      description={remark}
      value={value === undefined ? '' : String(value)}
      onChange={(id) => onChoose(id === 'null' ? null : Number(id))}
    >
      <Group gap="lg" mt={4}>
        {candidates.map((candidate) => (
          <Radio key={candidate.id} value={String(candidate.id)} label={describe(candidate)} size="sm" />
        ))}
        <Radio value="null" label="都不是" size="sm" />
      </Group>
    </Radio.Group>
  )
}

function Listing({ rows }: { rows: readonly { key: number; left: string; right: string }[] }) {
  return (
    <Table withTableBorder bg="white" layout="fixed" style={{ overflowWrap: 'anywhere' }}>
      <Table.Tbody>
        {rows.map(({ key, left, right }) => (
          <Table.Tr key={key}>
            <Table.Td>{left}</Table.Td>
            <Table.Td>{right}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function describe({ name, schoolName, maskedId, status }: TeacherChoice): string {
  return [name, schoolName ?? '没有任职学校', maskedId, status !== '在职' && status].filter(Boolean).join('　')
}
