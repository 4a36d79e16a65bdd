import { Group, Paper, SimpleGrid, Text, ThemeIcon, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { CohortProgress } from '../../shared/cohorts/model.ts'
import { type CohortStep, nextStep, stepsOf } from '../../shared/cohorts/steps.ts'

/** Where the cohort stands on its way from the roster to the completion, and what to do next; a step opens its tab. */
export function CohortSteps({ progress, onShow }: { progress: CohortProgress; onShow: (tab: string) => void }) {
  const next = nextStep(progress)
  return (
    <Paper withBorder px="md" py="xs">
      <SimpleGrid cols={5} spacing="xs" component="ol" m={0} p={0} style={{ listStyle: 'none' }} aria-label="进度">
        {stepsOf(progress).map((step, i) => (
          <Step key={step.label} number={i + 1} step={step} isNext={step.label === next?.label} onShow={onShow} />
        ))}
      </SimpleGrid>
      <Text fz="sm" mt={4} c="qing.8">
        {next ? `下一步：${next.advice}` : '已经结业。在“证书”里发证，在“报表导出”里导出名册和学时。'}
      </Text>
    </Paper>
  )
}

type StepProps = { number: number; step: CohortStep; isNext: boolean; onShow: (tab: string) => void }

function Step({ number, step: { tab, label, note, isDone }, isNext, onShow }: StepProps) {
  const state = isDone ? '已完成' : isNext ? '下一步' : '未完成'
  return (
    <li>
      <UnstyledButton onClick={() => onShow(tab)} aria-label={`${label}：${note}，${state}`} aria-current={isNext ? 'step' : undefined}>
        <Group gap={8} wrap="nowrap">
          <ThemeIcon size={24} radius="xl" variant={isDone || isNext ? 'filled' : 'default'} color={isDone ? 'qing.4' : 'qing'}>
            {isDone ? <IconCheck size={14} /> : <Text fz="xs">{number}</Text>}
          </ThemeIcon>
          <div>
            <Text fz="sm" fw={isNext ? 600 : 400} lh={1.3}>
              {label}
            </Text>
            <Text fz="xs" c="dimmed" lh={1.3}>
              {note}
            </Text>
          </div>
        </Group>
      </UnstyledButton>
    </li>
  )
}
