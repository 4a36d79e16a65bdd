import { Button, Paper, Stepper, Title } from '@mantine/core'
import { hrefTo } from '../ui/href-to.ts'

type FirstStepsProps = { done: Record<Step['key'], number | undefined> }
type Step = (typeof steps)[number]

const steps = [
  { key: 'schools', label: '学校', hint: '导入学校名单', to: '/import', search: { kind: 'schools' } },
  { key: 'teachers', label: '教师', hint: '导入教师花名册', to: '/import', search: { kind: 'teachers' } },
  { key: 'programs', label: '年度计划', hint: '导入今年的计划表', to: '/import', search: { kind: 'programs' } },
  { key: 'cohorts', label: '班次', hint: '从计划开设班次', to: '/programs', search: {} },
  { key: 'certificates', label: '证书', hint: '班次结业后发证', to: '/cohorts', search: {} },
] as const

/** The way from an empty database to the first certificate; gone once it has been walked. */
export function FirstSteps({ done }: FirstStepsProps) {
  if (Object.values(done).includes(undefined)) return null
  const next = steps.findIndex(({ key }) => done[key] === 0)
  const step = steps[next]
  if (!step) return null
  return (
    <Paper withBorder p="md">
      <Title order={2} mb="sm">
        从表格到证书
      </Title>
      <Stepper active={next} size="xs" allowNextStepsSelect={false}>
        {steps.map(({ key, label, hint }) => (
          <Stepper.Step key={key} label={label} description={hint} />
        ))}
      </Stepper>
      <Button mt="md" component="a" href={hrefTo(step.to, step.search)}>
        下一步：{step.hint}
      </Button>
    </Paper>
  )
}
