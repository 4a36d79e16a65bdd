import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportEntry } from '../../shared/reports/catalogue.ts'
import type { ReportRequest } from '../../shared/reports/model.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { saveFile } from '../ui/save-file.ts'
import { ReportParameters } from './ReportParameters.tsx'
import { ReportPreviewPanel } from './ReportPreviewPanel.tsx'

export function ReportForm({ entry, cohortId }: { entry: ReportEntry; cohortId: number | undefined }) {
  const [request, setRequest] = useState<ReportRequest>({ id: entry.id, cohortId, year: new Date().getFullYear(), fractions: 'leave-out' })
  const isReady = !entry.parameters.includes('cohort') || request.cohortId !== undefined
  const preview = useQuery(api.reports.preview.queryOptions({ input: isReady ? request : skipToken }))
  const write = useMutation(
    api.reports.write.mutationOptions({
      onSuccess: (file) => {
        saveFile(file)
        notifyDone(`已导出：${file.name}`)
      },
    }),
  )
  return (
    <Stack>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <Text fz="sm" c="dimmed">
            {entry.description}
          </Text>
          <Group align="flex-end">
            <ReportParameters entry={entry} request={request} onChange={setRequest} />
            <Button
              ml="auto"
              loading={write.isPending}
              disabled={!preview.data || preview.data.total === 0}
              onClick={() => write.mutate(request)}
            >
              导出 Excel
            </Button>
          </Group>
        </Stack>
      </Paper>
      {isReady ? (
        <LoadState query={preview}>{(data) => <ReportPreviewPanel preview={data} />}</LoadState>
      ) : (
        <Text fz="sm" c="dimmed">
          请先选择班次。
        </Text>
      )}
    </Stack>
  )
}
