import { Button, Group, Text } from '@mantine/core'
import type { Preview, PreviewRow } from '../../shared/exchange/preview.ts'
import { DayInput } from '../ui/DayInput.tsx'
import type { ImportDraft } from './import-draft.ts'
import { ReturnButton } from './ReturnButton.tsx'
import type { ImportWork } from './use-import.ts'

type DecisionProps = { draft: ImportDraft; preview: Preview; work: ImportWork }

/** The rows of the whole sheet added up, and what can be done with them. */
export function Decision({ draft, preview: { counts, rows, waiting, omitted }, work }: DecisionProps) {
  const good = counts.new + counts.changed
  const open = counts.wrong + counts.doubtful
  const isBusy = work.writing.isPending || work.dryRun.isPending
  const isTransfer = ({ changes }: PreviewRow) => changes.some(({ field, before }) => field === 'school' && before !== null)
  const hasTransfers = draft.kind === 'teachers' && rows.some(isTransfer)
  return (
    <Group align="flex-end" gap="sm">
      <Text fz="sm" maw={520}>
        全表 {counts.total} 行 = 新增 {counts.new} + 有变化 {counts.changed} + 无变化 {counts.same} + 待确认 {counts.doubtful} + 有错{' '}
        {counts.wrong} + 不是数据 {counts.leftOut - omitted.length}
        {omitted.length > 0 ? ` + 选择不导入 ${omitted.length}` : ''}。还没有写入任何内容。{whoIsMissing(waiting)}
        {whatNow(good, open)}
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

function whoIsMissing(waiting: number): string {
  return waiting === 0 ? '' : `其中 ${waiting} 行等着老师登记或加进名单，放在“待匹配”里。`
}

/** Why a button below is grey, which its look alone doesn't say. */
function whatNow(good: number, open: number): string {
  if (open > 0) return `有错和待确认的 ${open} 行处理完才能全部导入${good > 0 ? '，也可以先导入没有问题的行' : ''}。`
  return good === 0 ? '表里的内容都已经导入过，不用再导入。' : ''
}
