import { SegmentedControl, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { LoadState } from '../ui/LoadState.tsx'

/** Who changed the rule of a kind and its ranges, and why. */
export function SeriesAudit() {
  const query = useQuery(api.numbering.series.queryOptions())
  const [chosen, setChosen] = useState<string>()
  return (
    <LoadState query={query}>
      {(series) => {
        const id = chosen ?? String(series[0]?.id)
        return (
          <Stack align="flex-start">
            <SegmentedControl
              aria-label="种类"
              data={series.map((one) => ({ value: String(one.id), label: certificateKinds[one.kind] }))}
              value={id}
              onChange={setChosen}
            />
            <div style={{ alignSelf: 'stretch' }}>
              <AuditTrail key={id} subject="numberSeries" id={Number(id)} />
            </div>
          </Stack>
        )
      }}
    </LoadState>
  )
}
