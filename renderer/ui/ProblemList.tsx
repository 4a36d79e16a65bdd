import { Badge, Box, Group, NativeSelect, NavLink, Text } from '@mantine/core'
import { useState } from 'react'
import { groupProblems, type ProblemGroup } from '../../shared/exchange/group-problems.ts'
import type { ShownProblem } from '../../shared/exchange/preview.ts'
import { Paged } from './Paged.tsx'
import { type Correct, ProblemTable } from './ProblemTable.tsx'

const severities = {
  wrong: { label: '有错', color: 'red' },
  doubtful: { label: '待确认', color: 'yellow' },
  warning: { label: '提醒', color: 'gray' },
} as const

type ProblemListProps = { problems: readonly ShownProblem[]; onCorrect?: Correct; onOpen?: (line: number) => void }

/** Every problem of a sheet at once: at the left by kind with how many, at the right where, what stands there, why, and what to do. */
export function ProblemList({ problems, onCorrect, onOpen }: ProblemListProps) {
  const [chosen, setChosen] = useState<string>()
  const groups = groupProblems(problems)
  const shown = groups.find(({ key }) => key === chosen)?.problems ?? problems
  return (
    <Group align="flex-start" wrap="nowrap" gap="md">
      <Box w={240} style={{ flexShrink: 0 }} component="nav" aria-label="问题的种类" visibleFrom="lg">
        <NavLink
          label="全部"
          active={shown === problems}
          rightSection={<Text fz="sm">{problems.length} 处</Text>}
          onClick={() => setChosen(undefined)}
          component="button"
        />
        {groups.map((group) => (
          <NavLink
            key={group.key}
            component="button"
            active={group.key === chosen}
            label={group.field || '整行'}
            description={group.message}
            leftSection={
              <Badge size="xs" variant="light" color={severities[group.severity].color} style={{ overflow: 'visible' }}>
                {severities[group.severity].label}
              </Badge>
            }
            rightSection={<Text fz="sm">{group.problems.length} 处</Text>}
            onClick={() => setChosen(group.key)}
          />
        ))}
      </Box>
      <Box flex={1} miw={0}>
        <KindSelect groups={groups} total={problems.length} chosen={chosen} onChoose={setChosen} />
        {onOpen && (
          <Text fz="xs" c="dimmed" mb={6}>
            点“表里的内容”就地改正；点行号看整行，也可以不导入这一行。
          </Text>
        )}
        <Paged key={chosen ?? ''} items={shown}>
          {(visible) => <ProblemTable problems={visible} onCorrect={onCorrect} onOpen={onOpen} />}
        </Paged>
      </Box>
    </Group>
  )
}

type KindSelectProps = {
  groups: readonly ProblemGroup<ShownProblem>[]
  total: number
  chosen: string | undefined
  onChoose: (key: string | undefined) => void
}

/** On a narrow screen the kinds would leave no room for the problems. */
function KindSelect({ groups, total, chosen, onChoose }: KindSelectProps) {
  return (
    <NativeSelect
      hiddenFrom="lg"
      size="xs"
      mb="xs"
      aria-label="问题的种类"
      value={chosen ?? ''}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      data={[
        { value: '', label: `全部（${total} 处）` },
        ...groups.map(({ key, field, message, problems }) => ({
          value: key,
          label: `${field || '整行'}：${message}（${problems.length} 处）`,
        })),
      ]}
    />
  )
}
