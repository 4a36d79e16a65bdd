import { Group, Pagination, SimpleGrid, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JobSheet } from '../../shared/jobs/model.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { SheetPreview } from '../ui/SheetPreview.tsx'

const perPage = 12

/** All documents of a job as small pictures, in the order in which they come out of the printer. */
export function JobPictures({ jobId }: { jobId: number }) {
  const [page, setPage] = useState(1)
  const query = useQuery(api.jobs.sheets.queryOptions({ input: { jobId, page, pageSize: perPage }, placeholderData: keepPreviousData }))
  return (
    <LoadState query={query}>
      {({ rows, total }) => (
        <Stack gap="sm">
          <Pictures sheets={rows} />
          {total > perPage && (
            <Group justify="center">
              <Pagination
                size="sm"
                total={Math.ceil(total / perPage)}
                value={page}
                onChange={setPage}
                getControlProps={(control) => ({ 'aria-label': control === 'next' ? '下一页' : '上一页' })}
              />
            </Group>
          )}
        </Stack>
      )}
    </LoadState>
  )
}

function Pictures({ sheets }: { sheets: readonly JobSheet[] }) {
  const sheetIds = sheets.map(({ id }) => id)
  const query = useQuery(api.jobs.pictures.queryOptions({ input: { sheetIds }, placeholderData: keepPreviousData }))
  return (
    <LoadState query={query}>
      {(pictures) => (
        <SimpleGrid cols={4} spacing="sm">
          {sheets.map((sheet) => {
            const pages = pictures.find(({ sheetId }) => sheetId === sheet.id)?.pages ?? []
            const [first] = pages
            const isRemarkable = pages.some(({ warnings }) => warnings.length > 0)
            return (
              <Stack key={sheet.id} gap={4} miw={0}>
                {first && <SheetPreview sheet={first} label={`第 ${sheet.position} 份，${sheet.label}`} />}
                <Text
                  fz="xs"
                  truncate
                  {...(isRemarkable && { c: 'orange.9', fw: 600 })}
                  title={`${sheet.label}　${sheet.schoolName ?? ''}`}
                >
                  {sheet.position}　{sheet.label}　{sheet.schoolName}
                  {pages.length > 1 && `　共 ${pages.length} 页`}
                </Text>
              </Stack>
            )
          })}
        </SimpleGrid>
      )}
    </LoadState>
  )
}
