import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type DocumentEntry, isListed, missingChoice, requestFor } from '../../shared/documents/catalogue.ts'
import { documentKinds } from '../../shared/documents/kinds.ts'
import type { DocumentRequest } from '../../shared/documents/request.ts'
import { JobDraft } from '../../shared/jobs/contract.ts'
import { api, client } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { useLongWork } from '../ui/use-long-work.ts'
import { DocumentChoices } from './DocumentChoices.tsx'
import { DraftPicture } from './DraftPicture.tsx'
import { PileChoices } from './PileChoices.tsx'

type DocumentFormProps = { entry: DocumentEntry; chosen: Omit<DocumentRequest, 'kind'> }

/** For whom a document is printed, in which order, layout and on what paper; the one with the longest name is shown. */
export function DocumentForm({ entry, chosen }: DocumentFormProps) {
  const navigate = useNavigate()
  const [draft, setDraft] = useState<JobDraft>(() => JobDraft.parse({ documents: startOf(entry, chosen) }))
  const missing = missingChoice(entry, draft.documents)
  const preview = useQuery(api.jobs.preview.queryOptions({ input: missing ? skipToken : draft, placeholderData: keepPreviousData }))
  const create = useLongWork((input: JobDraft, options: { signal: AbortSignal }) => client.jobs.create(input, options))
  const submit = () => create.mutate(draft, { onSuccess: ({ id }) => void navigate({ to: `/jobs/${id}` }) })
  return (
    <Stack>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <Text fz="sm" c="dimmed">
            {entry.description}
          </Text>
          <DocumentChoices entry={entry} request={draft.documents} onChange={(documents) => setDraft({ ...draft, documents })} />
          <Group align="flex-end">
            <PileChoices entry={entry} draft={draft} onChange={setDraft} />
            <Button ml="auto" disabled={Boolean(missing) || !preview.data} loading={create.isPending} onClick={submit}>
              建打印任务
            </Button>
          </Group>
          {create.isPending && <ProgressPanel progress={create.progress} onCancel={create.cancel} />}
        </Stack>
      </Paper>
      {missing ? (
        <Text fz="sm" c="dimmed">
          请先选择{missing}。
        </Text>
      ) : (
        <LoadState query={preview}>
          {(data) =>
            data ? (
              <DraftPicture preview={data} kindLabel={documentKinds[entry.kind].label} />
            ) : (
              <Paper withBorder>
                <EmptyState title="没有可以打印的" hint={entry.nothing} />
              </Paper>
            )
          }
        </LoadState>
      )}
    </Stack>
  )
}

function startOf(entry: DocumentEntry, chosen: Omit<DocumentRequest, 'kind'>): DocumentRequest {
  const request = requestFor(entry, chosen)
  return entry.choices.includes('year') && !isListed(request) ? { year: new Date().getFullYear(), ...request } : request
}
