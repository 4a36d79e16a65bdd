import { Group, NativeSelect, Paper, Stack, Text } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { entryOf, purposes, reportCatalogue, whatIsMissing } from '../../shared/reports/catalogue.ts'
import { ReportId } from '../../shared/reports/model.ts'
import type { Template } from '../../shared/templates/model.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { ReportParameters } from '../ui/ReportParameters.tsx'
import { startRequest } from '../ui/start-request.ts'
import { SheetSetUp } from './SheetSetUp.tsx'
import { nothingSaid, startDraft } from './set-up-draft.ts'

const reports = purposes.map((group) => ({
  group,
  items: reportCatalogue.filter(({ purpose }) => purpose === group).map(({ id, label }) => ({ value: id, label })),
}))

/** Which report fills the template, and which of its columns go where. */
export function SetUpPanel({ template, onDone }: { template: Template; onDone: () => void }) {
  const [request, setRequest] = useState(() => startRequest(entryOf(template.mapping?.reportId ?? 'cohort-roster')))
  const [draft, setDraft] = useState(() => startDraft(template.mapping))
  const entry = entryOf(request.id)
  const asked = { ...entry, parameters: entry.parameters.filter((parameter) => parameter !== 'cohort' || !entry.sameColumns) }
  const missing = whatIsMissing(asked, request)
  const sheets = useQuery(api.templates.sheets.queryOptions({ input: { id: template.id } }))
  const columns = useQuery(api.templates.headers.queryOptions({ input: missing ? skipToken : request }))
  const takeReport = (id: string) => {
    setRequest(startRequest(entryOf(ReportId.parse(id))))
    setDraft(nothingSaid(draft.sheet))
  }
  return (
    <Stack>
      <Paper withBorder p="md">
        <Group align="flex-end">
          <NativeSelect
            label="用哪张报表填"
            w={300}
            data={reports}
            value={request.id}
            onChange={(event) => takeReport(event.currentTarget.value)}
          />
          <ReportParameters entry={asked} request={request} onChange={setRequest} />
          {columns.data && columns.data.length > 1 && (
            <NativeSelect
              label="报表里的哪张表"
              w={220}
              data={columns.data.map(({ name }, i) => ({ value: String(i), label: name }))}
              value={String(draft.reportSheet)}
              onChange={(event) => setDraft({ ...nothingSaid(draft.sheet), reportSheet: Number(event.currentTarget.value) })}
            />
          )}
        </Group>
        <Text fz="xs" c="dimmed" mt="xs">
          {entry.description}
          {asked.parameters.length > 0 && '这里选的只用来列出报表的列，填写时再另选。'}
          {entry.sameColumns && '填写时再选班次。'}
        </Text>
      </Paper>
      {missing ? (
        <Text fz="sm" c="dimmed">
          请先选一个{missing}，好列出这张报表有哪些列。
        </Text>
      ) : (
        <LoadState query={columns}>
          {(reportSheets) => (
            <LoadState query={sheets}>
              {(found) => (
                <SheetSetUp
                  template={template}
                  sheets={found}
                  headers={reportSheets[draft.reportSheet]?.headers ?? []}
                  request={request}
                  draft={draft}
                  onChange={setDraft}
                  onDone={onDone}
                />
              )}
            </LoadState>
          )}
        </LoadState>
      )}
    </Stack>
  )
}
