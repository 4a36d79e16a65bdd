import { Button, Tooltip } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReturnEntry } from '../../shared/packs/contract.ts'
import { api } from '../api/client.ts'
import { saveFile } from '../ui/save-file.ts'

/** The school's own workbook with what it has to put right marked red in it, to be sent back. */
export function SendBackButton({ entry: { id, toSendBack } }: { entry: ReturnEntry }) {
  const sendBack = useMutation(api.packs.sendBack.mutationOptions({ onSuccess: saveFile }))
  return (
    <Tooltip label="学校自己的表，填错、填了一半的格子标红，批注写明怎么改；改好以后再交一次">
      <Button variant="default" loading={sendBack.isPending} onClick={() => sendBack.mutate({ returnId: id })}>
        退回给学校（{toSendBack} 处）
      </Button>
    </Tooltip>
  )
}
