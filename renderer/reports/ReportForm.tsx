import { Group, Paper, Stack, Text } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ReportEntry, whatIsMissing } from '../../shared/reports/catalogue.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { ReportParameters } from '../ui/ReportParameters.tsx'
import { startRequest } from '../ui/start-request.ts'
import { useLongWork } from '../ui/use-long-work.ts'
import { writeReport } from '../ui/write-report.ts'
import { ReportPreviewPanel } from './ReportPreviewPanel.tsx'
import { WriteControls } from './WriteControls.tsx'

export function ReportForm({ entry, cohortId }: { entry: ReportEntry; cohortId: number | undefined }) {
  const work = useLongWork(writeReport)
  const [request, setRequest] = useState(() => startRequest(entry, cohortId))
  const missing = whatIsMissing(entry, request)
  const preview = useQuery(api.reports.preview.queryOptions({ input: missing ? skipToken : request }))
  return (
    <Stack>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <Text fz="sm" c="dimmed">
            {entry.description}
          </Text>
          <Group align="flex-end">
            <ReportParameters entry={entry} request={request} onChange={setRequest} />
            <WriteControls entry={entry} request={request} isReady={preview.data !== undefined && preview.data.total > 0} work={work} />
          </Group>
          {work.progress && <ProgressPanel progress={work.progress} onCancel={work.cancel} />}
        </Stack>
      </Paper>
      {missing ? (
        <Text fz="sm" c="dimmed">
          请先选择{missing}。
        </Text>
      ) : (
        <LoadState query={preview}>{(data) => <ReportPreviewPanel preview={data} numbers={entry.numbers} />}</LoadState>
      )}
    </Stack>
  )
}
