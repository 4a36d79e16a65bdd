import { Anchor } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { api } from '../api/client.ts'
import { queryClient } from '../api/query-client.ts'
import { foundSentence } from './found-sentence.ts'
import { hrefTo } from './href-to.ts'

/** After somebody was registered or enrolled: says how many rows of earlier imports waited for that, with the way there. */
export async function tellFound(): Promise<void> {
  const { found } = await queryClient.fetchQuery(api.waiting.counts.queryOptions({ staleTime: 0 }))
  if (found === 0) return
  const id = 'waiting-found'
  notifications.hide(id) // the number of before
  notifications.show({
    id,
    color: 'qing',
    autoClose: 10_000,
    message: (
      <>
        {foundSentence(found)}
        <Anchor href={hrefTo('/waiting')} fz="sm" onClick={() => notifications.hide(id)}>
          到“待匹配”里登记
        </Anchor>
      </>
    ),
  })
}
