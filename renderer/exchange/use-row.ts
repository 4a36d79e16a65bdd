import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../api/client.ts'
import { type ImportDraft, requestOf } from './import-draft.ts'

/** The row that is looked at as a whole: asked for when it is opened, since five thousand of them would not be looked at. */
export function useRow(draft: ImportDraft | undefined) {
  const [line, setLine] = useState<number>()
  const read = useMutation({
    mutationFn: async ({ asked, wanted }: { asked: ImportDraft; wanted: number }) =>
      client.exchange.row({ ...requestOf(asked), line: wanted }),
  })
  return {
    line,
    details: read.data?.line === line ? read.data : undefined,
    isPending: read.isPending,
    open: (wanted: number) => {
      if (!draft) return
      setLine(wanted)
      read.mutate({ asked: draft, wanted }, { onError: () => setLine(undefined) })
    },
    close: () => {
      setLine(undefined)
      read.reset()
    },
  }
}
export type RowWork = ReturnType<typeof useRow>
