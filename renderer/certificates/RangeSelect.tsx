import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CertificateKind } from '../../shared/certificates/kinds.ts'
import { api } from '../api/client.ts'

type RangeSelectProps = { kind: CertificateKind; value: number | undefined; onChange: (rangeId: number | undefined) => void }

/** Where the numbers come from: on from the last, or out of a range that was reserved. Not asked where nothing is reserved. */
export function RangeSelect({ kind, value, onChange }: RangeSelectProps) {
  const ranges = useQuery(api.numbering.ranges.queryOptions()).data?.filter((range) => range.kind === kind && range.left > 0) ?? []
  if (ranges.length === 0) return null
  return (
    <Select
      label="编号取自"
      data={[
        { value: '', label: '接着上一个号' },
        ...ranges.map(({ id, note, firstSerial, lastSerial, left }) => ({
          value: String(id),
          label: `预留 ${firstSerial}–${lastSerial}（${note}，余 ${left}）`,
        })),
      ]}
      allowDeselect={false}
      value={value === undefined ? '' : String(value)}
      onChange={(next) => onChange(next ? Number(next) : undefined)}
    />
  )
}
