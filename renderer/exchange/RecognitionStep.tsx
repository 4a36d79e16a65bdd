import { Alert, Anchor, Button, Group, Select, Stack } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ImportKindName, importKinds } from '../../shared/exchange/import-request.ts'
import type { SheetRecognition } from '../../shared/exchange/preview.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatMoment } from '../ui/format-moment.ts'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { HeaderChoice } from './HeaderChoice.tsx'
import { type ImportDraft, kindsOf, readingOf, sheetOf, whatIsMissing } from './import-draft.ts'
import { KindOptions } from './KindOptions.tsx'
import { RecognisedColumns, RecognitionSummary } from './RecognisedColumns.tsx'
import type { ImportWork } from './use-import.ts'

/** What was taken for what, to be looked over before anything is tried. */
export function RecognitionStep({ draft, work }: { draft: ImportDraft; work: ImportWork }) {
  const sheet = sheetOf(draft)
  const reading = readingOf(draft)
  const missing = whatIsMissing(draft)
  return (
    <Stack gap="md">
      <EarlierImports draft={draft} />
      <Group align="flex-end" gap="sm">
        {draft.recognition.sheets.length > 1 && (
          <Select
            label="工作表"
            w={230}
            allowDeselect={false}
            data={draft.recognition.sheets.map((candidate) => ({ value: candidate.name, label: sheetLabel(candidate) }))}
            value={draft.sheet}
            onChange={(name) => name && work.chooseSheet(name)}
          />
        )}
        <KindSelect draft={draft} work={work} />
        {reading && <KindOptions draft={draft} reading={reading} onChange={(options) => work.change({ options })} />}
        <Group ml="auto" gap="xs">
          <Button variant="default" onClick={work.startAgain}>
            换一个文件
          </Button>
          <Button disabled={missing !== undefined} title={missing} loading={work.dryRun.isPending} onClick={work.tryOut}>
            试运行
          </Button>
        </Group>
      </Group>
      {work.dryRun.isPending && <ProgressPanel progress={work.dryRun.progress} onCancel={work.dryRun.cancel} />}
      {!reading && <NoHeader firstRecord={sheet?.firstRecord ?? null} />}
      {reading && <RecognitionSummary reading={reading} lines={sheet?.lines ?? 0} />}
      <HeaderChoice draft={draft} work={work} />
      {reading && <RecognisedColumns reading={reading} />}
    </Stack>
  )
}

function NoHeader({ firstRecord }: { firstRecord: number | null }) {
  return firstRecord === null ? (
    <EmptyState
      title="这张表里没有认识的表头"
      hint="请确认选对了文件和工作表。如果没有选错，请选这张表是什么，再指定表头所在的行和每一列读作什么。"
    />
  ) : (
    <EmptyState
      title={`这张表好像没有表头，第 ${firstRecord} 行就是数据`}
      hint="请在上面选这张表是什么。各列读作什么会先按内容猜好，再请核对。"
    />
  )
}

function KindSelect({ draft, work }: { draft: ImportDraft; work: ImportWork }) {
  return (
    <Select
      label="这张表是"
      placeholder="请选择"
      w={200}
      allowDeselect={false}
      data={kindsOf(draft).map(({ kind, isRecognised }) => ({
        value: kind,
        label: isRecognised ? importKinds[kind] : `${importKinds[kind]}（没认出表头）`,
      }))}
      value={draft.kind ?? null}
      onChange={(kind) => work.chooseKind(ImportKindName.parse(kind))}
    />
  )
}

function EarlierImports({ draft }: { draft: ImportDraft }) {
  const [latest] = draft.recognition.earlier.filter(({ undoneAt }) => undoneAt === null)
  if (!latest) return null
  const count = draft.recognition.sheets.filter(({ hidden }) => !hidden).length
  return (
    <Alert color="yellow" title="这份文件导入过">
      {formatMoment(latest.at)} 由 {latest.actor} 导入过一次（{importKinds[latest.kind]}，新增 {latest.createdCount}、修改{' '}
      {latest.changedCount}），见
      <Anchor component={Link} to={`/batches/${latest.id}`}>
        批次 {latest.id}
      </Anchor>
      。{count > 1 ? `文件里有 ${count} 张工作表，那次导入的可能是另一张。` : ''}再导入一次不会重复，没有变化的行不写入。
    </Alert>
  )
}

function sheetLabel({ name, hidden, readings, lines }: SheetRecognition): string {
  const [best] = readings
  return [name, best ? `像${importKinds[best.kind]}` : '不认识', `${lines} 行`, hidden ? '隐藏的' : ''].filter(Boolean).join(' · ')
}
