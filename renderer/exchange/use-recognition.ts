import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { FileRecognition } from '../../shared/exchange/preview.ts'
import { client } from '../api/client.ts'
import { keepFile } from '../api/file-in-use.ts'
import { WorkCancelled } from '../api/work-cancelled.ts'

/** Has a chosen file read and recognised; it can be cancelled, and then the reading ends. */
export function useRecognition(cohortId: number | undefined, onRecognised: (file: File, recognition: FileRecognition) => void) {
  const cancel = useRef<AbortController>(undefined)
  const mutation = useMutation({
    mutationFn: async (chosen: File) => {
      cancel.current = new AbortController()
      const { signal } = cancel.current
      const file = await keepFile(chosen)
      try {
        return { file, recognition: await client.exchange.recognise({ file, cohortId }, { signal }) }
      } catch (error) {
        throw signal.aborted ? new WorkCancelled('已取消读取，没有写入任何内容。') : error
      }
    },
    onSuccess: ({ file, recognition }) => onRecognised(file, recognition),
  })
  return { isPending: mutation.isPending, take: mutation.mutate, cancel: () => cancel.current?.abort() }
}
