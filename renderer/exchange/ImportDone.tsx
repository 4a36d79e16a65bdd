import { Alert, Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Committed } from '../../shared/exchange/contract.ts'
import { type ImportKindName, importKinds } from '../../shared/exchange/import-request.ts'
import type { SheetRecognition } from '../../shared/exchange/preview.ts'
import { hrefTo } from '../ui/href-to.ts'
import { WaitingFound } from '../ui/WaitingFound.tsx'
import { type ImportDraft, sheetsLeft } from './import-draft.ts'

const lists: Readonly<Record<ImportKindName, { to: string; label: string }>> = {
  schools: { to: '/schools', label: '查看学校' },
  teachers: { to: '/teachers', label: '查看教师' },
  programs: { to: '/programs', label: '查看年度计划' },
  enrollments: { to: '/cohorts', label: '回到班次' },
  attendance: { to: '/cohorts', label: '回到班次' },
  scores: { to: '/cohorts', label: '回到班次' },
  hours: { to: '/hours', label: '查看学时台账' },
  nationalFailures: { to: '/teachers', label: '查看教师' },
  schoolHours: { to: '/hours', label: '查看学时台账' },
  titles: { to: '/teachers', label: '查看教师' },
  bases: { to: '/bases', label: '查看基地与工作室' },
  pairings: { to: '/pairings', label: '查看师徒结对' },
  activities: { to: '/bases', label: '查看基地与工作室' },
}

/** What was written, and where to go from here. */
export function ImportDone({
  draft,
  committed: { batchId, counts, waiting, corrections, omitted },
  onAgain,
  onSheet,
}: {
  draft: ImportDraft
  committed: Committed
  onAgain: () => void
  onSheet: (name: string) => void
}) {
  const skipped = counts.doubtful + counts.wrong
  const { to, label } = lists[draft.kind ?? 'teachers']
  const goal = to === '/cohorts' && draft.options.cohortId ? `/cohorts/${draft.options.cohortId}` : to
  return (
    <Paper withBorder p="lg">
      <Stack gap="sm">
        <Title order={2}>导入完成</Title>
        <Text fz="sm">
          新增 {counts.new} 行，修改 {counts.changed} 行，{counts.same} 行与登记的一样没有改动
          {corrections > 0 ? `；导入时改正了 ${corrections} 处` : ''}
          {omitted > 0 ? `；选择不导入 ${omitted} 行` : ''}
          {skipped > 0 ? `；另有 ${skipped} 行有错或待确认，没有导入` : ''}。
        </Text>
        <Text fz="sm" c="dimmed">
          这次导入是批次 {batchId}，发现导错了可以在批次里整批撤销。
        </Text>
        {waiting > 0 && (
          <Alert color="yellow" p="xs">
            新增的行里有 {waiting} 行等着老师登记，还没有写入，先放在
            <Anchor href={hrefTo('/waiting', { batchId })} fz="sm">
              “待匹配”
            </Anchor>
            里。
          </Alert>
        )}
        <WaitingFound />
        <OtherSheets sheets={sheetsLeft(draft)} onSheet={onSheet} />
        <Group gap="xs">
          <Button component={Link} to={goal}>
            {label}
          </Button>
          <Button component={Link} to={`/batches/${batchId}`} variant="default">
            查看批次 {batchId}
          </Button>
          <Button variant="default" onClick={onAgain}>
            再导入一份
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

/** One sheet is imported at a time; the others of the file would be forgotten. */
function OtherSheets({ sheets, onSheet }: { sheets: readonly SheetRecognition[]; onSheet: (name: string) => void }) {
  if (sheets.length === 0) return null
  return (
    <Alert color="yellow" title={`这个文件里还有 ${sheets.length} 张表没有导入`}>
      <Group gap="xs">
        {sheets.map(({ name, readings: [best] }) => (
          <Button key={name} size="compact-sm" variant="default" onClick={() => onSheet(name)}>
            接着导入“{name}”{best ? `（像${importKinds[best.kind]}）` : ''}
          </Button>
        ))}
      </Group>
    </Alert>
  )
}
