import { Group, Paper, Progress, Text } from '@mantine/core'
import type { BoardSummary as Summary } from '../../shared/bases/contract.ts'
import { activitiesOwedPerYear } from '../../shared/bases/judge.ts'

/** The year at a glance: practice bases against the target, and how many have done what is owed. */
export function BoardSummary({ summary: { year, practiceBases, target, judged, met } }: { summary: Summary }) {
  return (
    <Group gap="sm" align="stretch" grow preventGrowOverflow={false}>
      <Figure
        label={`${year} 年实训基地数 / 目标`}
        value={`${practiceBases} / ${target} 个`}
        hint={practiceBases >= target ? '已达到目标' : `还差 ${target - practiceBases} 个`}
        share={target > 0 ? practiceBases / target : 1}
      />
      <Figure
        label={`${year} 年活动达标（每年至少 ${activitiesOwedPerYear} 次）`}
        value={`${met} / ${judged} 个`}
        hint={judged === 0 ? '这一年没有要考核的基地' : met === judged ? '全部达标' : `${judged - met} 个未达标`}
        share={judged > 0 ? met / judged : 1}
      />
    </Group>
  )
}

type FigureProps = { label: string; value: string; hint: string; share: number }

function Figure({ label, value, hint, share }: FigureProps) {
  return (
    <Paper withBorder px="md" py="xs">
      <Text fz="xs" c="dimmed">
        {label}
      </Text>
      <Group justify="space-between" align="baseline">
        <Text fz="xl" fw={600}>
          {value}
        </Text>
        <Text fz="sm" c="dimmed">
          {hint}
        </Text>
      </Group>
      <Progress value={Math.min(100, share * 100)} size="sm" color={share >= 1 ? 'green' : 'qing'} aria-label={label} />
    </Paper>
  )
}
