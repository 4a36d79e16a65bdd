import { Alert, Paper, Stack, Tabs } from '@mantine/core'
import type { ReportEntry } from '../../shared/reports/catalogue.ts'
import type { ReportPreview } from '../../shared/reports/model.ts'
import { GapList, LeftOutList } from '../ui/CheckLists.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { CodeGapList } from './CodeGapList.tsx'
import { PreviewTable } from './PreviewTable.tsx'

const numberNotes = {
  none: undefined,
  optional: '证件号和手机号已遮盖；确有需要时勾选“完整号码”并写明理由。',
  needed: '这个格式要求完整的证件号：预览里已遮盖，导出的文件里是完整的。每次导出都会登记。',
} as const

/** What would be written, what is missing in it, and who would not be in it. */
export function ReportPreviewPanel({ preview, numbers }: { preview: ReportPreview; numbers: ReportEntry['numbers'] }) {
  const { sheets, total, leftOut, gaps, codeGaps, notes } = preview
  const numberNote = total > 0 ? numberNotes[numbers] : undefined
  return (
    <Stack>
      {leftOut.length > 0 && <LeftOutList people={leftOut} />}
      {codeGaps.length > 0 && <CodeGapList gaps={codeGaps} />}
      {gaps.length > 0 && <GapList gaps={gaps} />}
      {[...notes, ...(numberNote ? [numberNote] : [])].map((note) => (
        <Alert key={note} color="qing" variant="light" py="xs">
          {note}
        </Alert>
      ))}
      <Paper withBorder p="md">
        {total === 0 ? <EmptyState title="没有可以导出的行" /> : <Sheets sheets={sheets} />}
      </Paper>
    </Stack>
  )
}

function Sheets({ sheets }: { sheets: ReportPreview['sheets'] }) {
  const [first] = sheets
  if (sheets.length === 1 && first) return <PreviewTable sheet={first} />
  return (
    <Tabs defaultValue={first?.name ?? ''}>
      <Tabs.List mb="sm">
        {sheets.map(({ name }) => (
          <Tabs.Tab key={name} value={name}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {sheets.map((sheet) => (
        <Tabs.Panel key={sheet.name} value={sheet.name}>
          <PreviewTable sheet={sheet} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
