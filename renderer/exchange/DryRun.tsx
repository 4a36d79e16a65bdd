import { Badge, Button, Group, Stack, Tabs, Text } from '@mantine/core'
import type { Verdict } from '../../shared/exchange/plan.ts'
import type { Preview } from '../../shared/exchange/preview.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemList } from '../ui/ProblemList.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import type { ImportDraft } from './import-draft.ts'
import { QuestionList } from './QuestionList.tsx'
import { ReturnButton } from './ReturnButton.tsx'
import { ChangeTable, RowTable } from './RowTables.tsx'
import type { ImportWork } from './use-import.ts'

type DryRunProps = { draft: ImportDraft; preview: Preview; work: ImportWork }

/** What would happen, in five groups; nothing is written before a button here is pressed. */
export function DryRun({ draft, preview, work }: DryRunProps) {
  const { counts, problems, questions, rows } = preview
  const wrongLines = new Set(rows.filter(({ verdict }) => verdict === 'wrong').map(({ line }) => line))
  const wrong = problems.filter(({ line }) => wrongLines.has(line))
  const warnings = problems.filter(({ line, severity }) => severity === 'warning' && !wrongLines.has(line))
  const of = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict)
  const tabs = [
    { value: 'wrong', label: '有错', count: counts.wrong, color: 'red', panel: <ProblemList problems={wrong} /> },
    {
      value: 'doubtful',
      label: '待确认',
      count: counts.doubtful,
      color: 'yellow',
      panel: <QuestionList questions={questions} problems={problems} answers={draft.answers} onAnswer={work.answer} />,
    },
    { value: 'changed', label: '有变化', count: counts.changed, color: 'blue', panel: <ChangeTable rows={of('changed')} /> },
    { value: 'new', label: '新增', count: counts.new, color: 'qing', panel: <RowTable rows={of('new')} total={counts.new} /> },
    { value: 'same', label: '无变化', count: counts.same, color: 'gray', panel: <RowTable rows={of('same')} total={counts.same} /> },
    { value: 'warning', label: '提醒', count: warnings.length, color: 'gray', panel: <ProblemList problems={warnings} /> },
  ]
  const isShown = ({ value, count }: { value: string; count: number }) => count > 0 || (value === 'doubtful' && questions.length > 0)
  return (
    <Stack gap="sm">
      <Decision draft={draft} preview={preview} work={work} />
      {work.writing.isPending && <ProgressPanel progress={work.writing.progress} onCancel={work.writing.cancel} />}
      <Tabs defaultValue={tabs.find(isShown)?.value ?? 'new'} keepMounted={false}>
        <Tabs.List mb="sm">
          {tabs.map(({ value, label, count, color }) => (
            <Tabs.Tab
              key={value}
              value={value}
              rightSection={
                <Badge size="sm" variant={count > 0 ? 'light' : 'transparent'} color={count > 0 ? color : 'gray'}>
                  {count}
                </Badge>
              }
            >
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((tab) => (
          <Tabs.Panel key={tab.value} value={tab.value}>
            {isShown(tab) ? tab.panel : <EmptyState title={`没有${tab.label}的行`} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Stack>
  )
}

function Decision({ draft, preview: { counts, rows }, work }: DryRunProps) {
  const good = counts.new + counts.changed
  const open = counts.wrong + counts.doubtful
  const isBusy = work.writing.isPending || work.dryRun.isPending
  const hasTransfers = rows.some(({ changes }) => changes.some(({ field, before }) => field === 'school' && before !== null))
  return (
    <Group align="flex-end" gap="sm">
      <Text fz="sm" maw={520}>
        全表 {counts.total} 行 = 新增 {counts.new} + 有变化 {counts.changed} + 无变化 {counts.same} + 待确认 {counts.doubtful} + 有错{' '}
        {counts.wrong} + 不是数据 {counts.leftOut}。还没有写入任何内容。{whatNow(good, open)}
      </Text>
      {(hasTransfers || draft.options.effectiveDate) && (
        <DayInput
          label="调动日期（到新学校的第一天）"
          w={200}
          value={draft.options.effectiveDate ?? null}
          placeholder="不填就是今天"
          onChange={(day) => work.changeOptions({ ...draft.options, effectiveDate: day ?? undefined })}
        />
      )}
      <Group ml="auto" gap="xs">
        <Button variant="default" disabled={isBusy} onClick={work.back}>
          上一步
        </Button>
        {open > 0 && <ReturnButton draft={draft} disabled={isBusy} />}
        {open > 0 && (
          <Button variant="default" disabled={good === 0 || isBusy} onClick={() => work.commit('good-rows-only')}>
            只导入没有问题的 {good} 行
          </Button>
        )}
        <Button
          disabled={open > 0 || isBusy || (good === 0 && Object.keys(draft.answers).length === 0)}
          title={open > 0 ? '还有有错或待确认的行' : undefined}
          onClick={() => work.commit('all-or-nothing')}
        >
          全部导入
        </Button>
      </Group>
    </Group>
  )
}

/** Why a button below is grey, which its look alone doesn't say. */
function whatNow(good: number, open: number): string {
  if (open > 0) return `有错和待确认的 ${open} 行处理完才能全部导入${good > 0 ? '，也可以先导入没有问题的行' : ''}。`
  return good === 0 ? '表里的内容都已经登记，不用再导入。' : ''
}
