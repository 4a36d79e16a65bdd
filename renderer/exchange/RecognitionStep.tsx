import { Alert, Anchor, Button, Group, Select, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { refusalSentences } from '../../shared/errors.ts'
import { ImportKindName, importKinds } from '../../shared/exchange/import-request.ts'
import type { SheetRecognition } from '../../shared/exchange/preview.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { formatMoment } from '../ui/format-moment.ts'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { CellsCohortSelect } from './CohortSelects.tsx'
import { HeaderChoice } from './HeaderChoice.tsx'
import { type ImportDraft, isOfCohort, kindsOf, type OfferedKind, readingOf, sheetOf, whatIsMissing } from './import-draft.ts'
import { KindOptions } from './KindOptions.tsx'
import { RecognisedColumns, RecognitionSummary } from './RecognisedColumns.tsx'
import type { ImportWork } from './use-import.ts'

/** What was taken for what, to be looked over before anything is tried. */
export function RecognitionStep({ draft, work }: { draft: ImportDraft; work: ImportWork }) {
  const sheet = sheetOf(draft)
  const reading = readingOf(draft)
  const missing = whatIsMissing(draft)
  const { kind, options } = draft
  const isCohortOpen = isOfCohort(kind) && options.cohortId === undefined
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
        {isOfCohort(kind) && <CellsCohortSelect kind={kind} cohortId={options.cohortId} onChoose={work.reading.chooseCohort} />}
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
      {sheet?.refused && <Alert color="red" title={refusalSentences[sheet.refused]} />}
      {isCohortOpen && <WhichCohort kind={kind} isGuessed={sheet?.ofCohort === kind} />}
      {!reading && !isCohortOpen && !work.reading.isPending && <NoHeader firstRecord={sheet?.firstRecord ?? null} />}
      {reading?.report.missing.length === 0 && missing && !sheet?.refused && (
        <Text fz="sm" c="dimmed">
          还不能试运行：{missing}。
        </Text>
      )}
      {reading && <RecognitionSummary reading={reading} lines={sheet?.lines ?? 0} />}
      <HeaderChoice draft={draft} work={work} />
      {reading && <RecognisedColumns reading={reading} />}
    </Stack>
  )
}

/** The columns of scores and marks are those of their cohort. */
function WhichCohort({ kind, isGuessed }: { kind: 'scores' | 'attendance'; isGuessed: boolean }) {
  const name = kind === 'scores' ? '成绩单' : '考勤表'
  return (
    <Alert color="qing" title={isGuessed ? `这张表像${name}` : `${name}要先选班次`}>
      请在上面选是哪个班次的，再核对每一列读作什么。{isGuessed ? '不是的话，请改选“这张表是”。' : ''}
    </Alert>
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
      data={kindsOf(draft).map(({ kind, how }) => ({ value: kind, label: importKinds[kind] + howKnown[how] }))}
      value={draft.kind ?? null}
      onChange={(kind) => work.chooseKind(ImportKindName.parse(kind))}
    />
  )
}

const howKnown: Readonly<Record<OfferedKind['how'], string>> = {
  recognised: '',
  unrecognised: '（没认出表头）',
  'in a cohort': '（要先选班次）',
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

function sheetLabel({ name, hidden, readings, ofCohort, refused, lines }: SheetRecognition): string {
  const best = ofCohort ?? readings[0]?.kind
  const seems = refused ? '年终总结表' : best ? `像${importKinds[best]}` : '不认识'
  return [name, seems, `${lines} 行`, hidden ? '隐藏的' : ''].filter(Boolean).join(' · ')
}
