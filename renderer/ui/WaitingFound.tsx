import { Alert, Anchor, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { foundSentence } from './found-sentence.ts'
import { hrefTo } from './href-to.ts'

/** Says that rows of earlier imports found the teachers they waited for; nothing where none did. */
export function WaitingFound() {
  const { data } = useQuery(api.waiting.counts.queryOptions())
  if (!data || data.found === 0) return null
  return (
    <Alert color="qing" p="xs">
      <Group gap="xs" fz="sm">
        {foundSentence(data.found)}
        <Anchor href={hrefTo('/waiting')} fz="sm">
          到“待匹配”里登记
        </Anchor>
      </Group>
    </Alert>
  )
}
