import { Box, Button, Group, Paper, Select, Stack, Text } from '@mantine/core'
import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type DocumentEntry, missingChoice } from '../../shared/documents/catalogue.ts'
import { documentKinds } from '../../shared/documents/kinds.ts'
import type { DocumentRequest } from '../../shared/documents/request.ts'
import type { DraftPreview } from '../../shared/jobs/contract.ts'
import { JobPaper, jobPapers } from '../../shared/jobs/model.ts'
import { PileOrder, pileOrders } from '../../shared/jobs/pile.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { SheetPreview } from '../ui/SheetPreview.tsx'
import { DocumentChoices } from './DocumentChoices.tsx'

/** For whom a document is printed, in which order and on what paper; the one with the longest name is shown. */
export function DocumentForm({ entry, cohortId }: { entry: DocumentEntry; cohortId: number | undefined }) {
  const navigate = useNavigate()
  const [request, setRequest] = useState<DocumentRequest>(() => startOf(entry, cohortId))
  const [order, setOrder] = useState<PileOrder>('school')
  const [paper, setPaper] = useState<JobPaper>('plain')
  const missing = missingChoice(entry, request)
  const draft = { documents: request, order, paper }
  const preview = useQuery(api.jobs.preview.queryOptions({ input: missing ? skipToken : draft, placeholderData: keepPreviousData }))
  const create = useMutation(api.jobs.create.mutationOptions({ onSuccess: ({ id }) => void navigate({ to: `/jobs/${id}` }) }))
  return (
    <Stack>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <Text fz="sm" c="dimmed">
            {entry.description}
          </Text>
          <Group align="flex-end">
            <DocumentChoices entry={entry} request={request} onChange={setRequest} />
            <Select
              label="顺序"
              w={210}
              allowDeselect={false}
              data={labelled(pileOrders)}
              value={order}
              onChange={(value) => setOrder(PileOrder.parse(value))}
            />
            <Select
              label="纸"
              w={210}
              allowDeselect={false}
              data={labelled(jobPapers)}
              value={paper}
              onChange={(value) => setPaper(JobPaper.parse(value))}
            />
            <Button ml="auto" disabled={Boolean(missing) || !preview.data} loading={create.isPending} onClick={() => create.mutate(draft)}>
              建打印任务
            </Button>
          </Group>
        </Stack>
      </Paper>
      {missing ? (
        <Text fz="sm" c="dimmed">
          请先选择{missing}。
        </Text>
      ) : (
        <LoadState query={preview}>{(data) => <Preview preview={data} kindLabel={documentKinds[entry.kind].label} />}</LoadState>
      )}
    </Stack>
  )
}

function Preview({ preview: { count, label, pages }, kindLabel }: { preview: DraftPreview; kindLabel: string }) {
  const [first] = pages
  return (
    <Stack gap="xs">
      <Text fz="sm">
        共 {count} 份{count > 1 && `，下面是名字最长的一份（${label}）`}
        {pages.length > 1 && `，这一份有 ${pages.length} 页`}。
      </Text>
      {first && (
        <Box maw={first.width > first.height ? 760 : 540}>
          <SheetPreview sheet={first} label={`${label}的${kindLabel}`} />
        </Box>
      )}
    </Stack>
  )
}

function startOf({ kind, choices }: DocumentEntry, cohortId: number | undefined): DocumentRequest {
  return { kind, ...(cohortId !== undefined && { cohortId }), ...(choices.includes('year') && { year: new Date().getFullYear() }) }
}

function labelled(labels: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
