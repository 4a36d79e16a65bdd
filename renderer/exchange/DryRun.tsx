import { Badge, Stack, Tabs } from '@mantine/core'
import type { Verdict } from '../../shared/exchange/plan.ts'
import type { Preview, PreviewRow } from '../../shared/exchange/preview.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemList } from '../ui/ProblemList.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { CorrectionTable } from './CorrectionTable.tsx'
import { Decision } from './Decision.tsx'
import { type ImportDraft, readingOf } from './import-draft.ts'
import { QuestionList } from './QuestionList.tsx'
import { RowFilter } from './RowFilter.tsx'
import { ChangeTable, RowTable } from './RowTables.tsx'
import type { ImportWork } from './use-import.ts'

type DryRunProps = { draft: ImportDraft; preview: Preview; work: ImportWork }

/** What would happen, in five groups; nothing is written before a button here is pressed. */
export function DryRun({ draft, preview, work }: DryRunProps) {
  const { counts, problems, questions, rows, corrections } = preview
  const wrongLines = new Set(rows.filter(({ verdict }) => verdict === 'wrong').map(({ line }) => line))
  const wrong = problems.filter(({ line }) => wrongLines.has(line))
  const usable = problems.filter(({ line }) => !wrongLines.has(line))
  const warnings = usable.filter(({ severity }) => severity === 'warning')
  const of = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict)
  const tabs = [
    { value: 'wrong', label: '有错', count: counts.wrong, color: 'red', panel: <ProblemList problems={wrong} onCorrect={work.correct} /> },
    {
      value: 'doubtful',
      label: '待确认',
      count: counts.doubtful,
      color: 'yellow',
      panel: <QuestionList {...{ questions, problems: usable, answers: draft.answers, onAnswer: work.answer, onCorrect: work.correct }} />,
    },
    {
      value: 'changed',
      label: '有变化',
      count: counts.changed,
      color: 'blue',
      panel: <RowFilter rows={of('changed')}>{(visible) => <ChangeTable rows={visible} />}</RowFilter>,
    },
    { value: 'new', label: '新增', count: counts.new, color: 'qing', panel: <FilteredRows rows={of('new')} total={counts.new} /> },
    { value: 'same', label: '无变化', count: counts.same, color: 'gray', panel: <FilteredRows rows={of('same')} total={counts.same} /> },
    {
      value: 'warning',
      label: '提醒',
      count: warnings.length,
      color: 'gray',
      panel: <ProblemList problems={warnings} onCorrect={work.correct} />,
    },
    ...(corrections.length === 0
      ? []
      : [
          {
            value: 'corrected',
            label: '已改正',
            count: corrections.length,
            color: 'qing',
            panel: <CorrectionTable corrections={corrections} meanings={meaningsOf(draft)} onRestore={work.restore} />,
          },
        ]),
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

function FilteredRows({ rows, total }: { rows: readonly PreviewRow[]; total: number }) {
  return (
    <RowFilter rows={rows}>
      {(visible) => <RowTable rows={visible} total={visible.length === rows.length ? total : visible.length} />}
    </RowFilter>
  )
}

function meaningsOf(draft: ImportDraft): ReadonlyMap<string, string> {
  return new Map(readingOf(draft)?.report.columns.map(({ column, meaning }) => [column, meaning]))
}
