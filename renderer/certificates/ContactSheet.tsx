import { Group, Pagination, SimpleGrid, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JobSheet } from '../../shared/certificates/contract.ts'
import { onPreprintedPaper } from '../../shared/documents/sheet.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { IssuedSheet } from './IssuedSheet.tsx'

const perPage = 12

/** All sheets of a job as small pictures, in the order in which they come out of the printer; on pre-printed paper without what it has already. */
export function ContactSheet({ sheets, isPreprinted }: { sheets: readonly JobSheet[]; isPreprinted: boolean }) {
  const [page, setPage] = useState(1)
  const shown = sheets.slice((page - 1) * perPage, page * perPage)
  const ids = shown.map(({ id }) => id)
  const query = useQuery(api.certificates.sheets.queryOptions({ input: { ids }, placeholderData: keepPreviousData }))
  return (
    <Stack gap="sm">
      <LoadState query={query}>
        {(pictures) => (
          <SimpleGrid cols={sheets.length === 1 ? 1 : 4} spacing="sm" maw={sheets.length === 1 ? 620 : undefined} mx="auto" w="100%">
            {shown.map((sheet, i) => (
              <Thumbnail
                key={sheet.id}
                sheet={sheet}
                picture={isPreprinted && pictures[i] ? onPreprintedPaper(pictures[i]) : pictures[i]}
                place={(page - 1) * perPage + i + 1}
              />
            ))}
          </SimpleGrid>
        )}
      </LoadState>
      {sheets.length > perPage && (
        <Group justify="center">
          <Pagination
            size="sm"
            total={Math.ceil(sheets.length / perPage)}
            value={page}
            onChange={setPage}
            getControlProps={(control) => ({ 'aria-label': control === 'next' ? '下一页' : '上一页' })}
          />
        </Group>
      )}
    </Stack>
  )
}

type ThumbnailProps = { sheet: JobSheet; picture: Parameters<typeof IssuedSheet>[0]['sheet'] | undefined; place: number }

function Thumbnail({ sheet: { teacherName, schoolName, state, warnings }, picture, place }: ThumbnailProps) {
  return (
    <Stack gap={4} miw={0}>
      {picture && <IssuedSheet sheet={picture} state={state} label={`第 ${place} 张，${teacherName}`} />}
      <Text fz="xs" truncate {...(warnings.length > 0 && { c: 'orange.9', fw: 600 })} title={`${teacherName}　${schoolName ?? ''}`}>
        {place}　{teacherName}　{schoolName}
      </Text>
    </Stack>
  )
}
