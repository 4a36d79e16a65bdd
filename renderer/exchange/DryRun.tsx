import { Badge, Stack, Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Verdict } from '../../shared/exchange/plan.ts'
import type { Preview, PreviewRow } from '../../shared/exchange/preview.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ProblemList } from '../ui/ProblemList.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { useFocusHome } from '../ui/use-focus-home.ts'
import { CorrectionTable } from './CorrectionTable.tsx'
import { Decision } from './Decision.tsx'
import { type ImportDraft, readingOf } from './import-draft.ts'
import { OmittedTable } from './OmittedTable.tsx'
import { QuestionList } from './QuestionList.tsx'
import { RowDialog } from './RowDialog.tsx'
import { RowFilter } from './RowFilter.tsx'
import { ChangeTable, RowTable } from './RowTables.tsx'
import type { ImportWork } from './use-import.ts'

type DryRunProps = { draft: ImportDraft; preview: Preview; work: ImportWork }

/** What would happen, in five groups; nothing is written before a button here is pressed. */
export function DryRun({ draft, preview, work }: DryRunProps) {
  const home = useFocusHome<HTMLDivElement>(preview)
  const tabs = [...verdictTabs({ draft, preview, work }), ...handTabs({ draft, preview, work })]
  const isShown = ({ value, count }: Tab) => count > 0 || (value === 'doubtful' && preview.questions.length > 0)
  return (
    <Stack gap="sm" ref={home} tabIndex={-1} role="group" aria-label="试运行的结果" style={{ outline: 'none' }}>
      <Decision draft={draft} preview={preview} work={work} />
      {work.writing.isPending && <ProgressPanel progress={work.writing.progress} onCancel={work.writing.cancel} />}
      <Tabs defaultValue={tabs.find(isShown)?.value ?? 'new'} keepMounted={false}>
        <Tabs.List mb="sm">
          {tabs.map(({ value, label, count, unit = '行', color }) => (
            <Tabs.Tab
              key={value}
              value={value}
              rightSection={
                <Badge size="sm" variant={count > 0 ? 'light' : 'transparent'} color={count > 0 ? color : 'gray'}>
                  {count} {unit}
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
      <RowDialog row={work.row} onOmit={work.omit} />
    </Stack>
  )
}

/** One row may have several problems, and several cells that were corrected. */
type Tab = { value: string; label: string; count: number; unit?: '处'; color: string; panel: ReactNode }

function verdictTabs({ draft, preview: { counts, problems, questions, rows }, work }: DryRunProps): Tab[] {
  const onOpen = work.row.open
  const wrongLines = new Set(rows.filter(({ verdict }) => verdict === 'wrong').map(({ line }) => line))
  const usable = problems.filter(({ line }) => !wrongLines.has(line))
  const wrong = problems.filter(({ line }) => wrongLines.has(line))
  const warnings = usable.filter(({ severity }) => severity === 'warning')
  const of = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict)
  const list = (own: Preview['problems']) => <ProblemList problems={own} onCorrect={work.correct} onOpen={onOpen} />
  const rowsOf = (verdict: Verdict) => <FilteredRows rows={of(verdict)} total={counts[verdict]} onOpen={onOpen} />
  const asked = { questions, problems: usable, answers: draft.answers, onAnswer: work.answer, onCorrect: work.correct, onOpen }
  const changed = (
    <RowFilter rows={of('changed')} onOpen={onOpen}>
      {(visible) => <ChangeTable rows={visible} onOpen={onOpen} />}
    </RowFilter>
  )
  return [
    { value: 'wrong', label: '有错', count: counts.wrong, color: 'red', panel: list(wrong) },
    { value: 'doubtful', label: '待确认', count: counts.doubtful, color: 'yellow', panel: <QuestionList {...asked} /> },
    { value: 'changed', label: '有变化', count: counts.changed, color: 'blue', panel: changed },
    { value: 'new', label: '新增', count: counts.new, color: 'qing', panel: rowsOf('new') },
    { value: 'same', label: '无变化', count: counts.same, color: 'gray', panel: rowsOf('same') },
    { value: 'warning', label: '提醒', count: warnings.length, unit: '处', color: 'gray', panel: list(warnings) },
  ]
}

/** What the person did by hand, to be taken back; nothing where nothing was done. */
function handTabs({ draft, preview: { corrections, omitted }, work }: DryRunProps): Tab[] {
  const corrected = <CorrectionTable corrections={corrections} meanings={meaningsOf(draft)} onRestore={work.restore} />
  const all: Tab[] = [
    { value: 'corrected', label: '已改正', count: corrections.length, unit: '处', color: 'qing', panel: corrected },
    {
      value: 'omitted',
      label: '不导入',
      count: omitted.length,
      color: 'gray',
      panel: <OmittedTable rows={omitted} onTakeIn={work.takeIn} />,
    },
  ]
  return all.filter(({ count }) => count > 0)
}

type FilteredRowsProps = { rows: readonly PreviewRow[]; total: number; onOpen: (line: number) => void }

function FilteredRows({ rows, total, onOpen }: FilteredRowsProps) {
  return (
    <RowFilter rows={rows} onOpen={onOpen}>
      {(visible) => <RowTable rows={visible} total={visible.length === rows.length ? total : visible.length} onOpen={onOpen} />}
    </RowFilter>
  )
}

function meaningsOf(draft: ImportDraft): ReadonlyMap<string, string> {
  return new Map(readingOf(draft)?.report.columns.map(({ column, meaning }) => [column, meaning]))
}
