import { Group, Paper, Stack, Text } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { entryOf, whatIsMissing } from '../../shared/reports/catalogue.ts'
import type { Template, TemplateMapping } from '../../shared/templates/model.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { ReportParameters } from '../ui/ReportParameters.tsx'
import { startRequest } from '../ui/start-request.ts'
import { FillCheckPanel } from './FillCheckPanel.tsx'
import { FillControls } from './FillControls.tsx'

/** Whom it is about this time, what would come out, and the button that writes it into the template. */
export function FillPanel({ template: { id }, mapping }: { template: Template; mapping: TemplateMapping }) {
  const entry = entryOf(mapping.reportId)
  const [request, setRequest] = useState(() => startRequest(entry))
  const missing = whatIsMissing(entry, request)
  const check = useQuery(api.templates.check.queryOptions({ input: missing ? skipToken : { id, request } }))
  return (
    <Stack>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <Text fz="sm" c="dimmed">
            用报表“{entry.label}”填工作表“{mapping.sheet}”，从第 {mapping.firstLine} 行开始。
          </Text>
          <Group align="flex-end">
            <ReportParameters entry={entry} request={request} onChange={setRequest} />
            <FillControls id={id} entry={entry} request={request} check={missing ? undefined : check.data} />
          </Group>
        </Stack>
      </Paper>
      {missing ? (
        <Text fz="sm" c="dimmed">
          请先选择{missing}。
        </Text>
      ) : (
        <LoadState query={check}>{(data) => <FillCheckPanel check={data} entry={entry} />}</LoadState>
      )}
    </Stack>
  )
}
