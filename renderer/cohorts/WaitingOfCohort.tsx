import { Alert, Anchor, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Cohort } from '../../shared/cohorts/model.ts'
import { api } from '../api/client.ts'
import { hrefTo } from '../ui/href-to.ts'

/** Says, while it can still be helped, that rows imported into the cohort wait for somebody. */
export function WaitingOfCohort({ cohort: { id, state } }: { cohort: Cohort }) {
  const { data } = useQuery(api.waiting.ofCohort.queryOptions({ input: { cohortId: id }, enabled: state !== 'completed' }))
  if (!data || state === 'completed') return null
  return (
    <Alert color="yellow" p="xs">
      <Group gap="xs" fz="sm">
        导入这个班次的表里，还有 {data} 行等着老师登记或加进名单；结业以后就不能再写入了。
        <Anchor href={hrefTo('/waiting', { cohortId: id })} fz="sm">
          查看
        </Anchor>
      </Group>
    </Alert>
  )
}
