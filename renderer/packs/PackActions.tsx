import { Button, Tooltip } from '@mantine/core'
import type { PackDetail, Review } from '../../shared/packs/contract.ts'
import { client } from '../api/client.ts'
import { notifyDone } from '../ui/notify-done.ts'
import { saveFile } from '../ui/save-file.ts'
import { useLongWork } from '../ui/use-long-work.ts'
import { describeTaken } from './describe-taken.ts'
import { SendBackButton } from './SendBackButton.tsx'
import { writePacks } from './write-packs.ts'

/** The school's workbook once more, and its return taken over once nothing is left to decide. */
export function PackActions({ pack, canTakeOver }: { pack: PackDetail; canTakeOver: boolean }) {
  const { id: packId, round, review } = pack
  const writing = useLongWork(writePacks)
  const taking = useLongWork(client.packs.takeOver)
  const open = review ? openOf(review) : 0
  const takeOver = () =>
    taking.mutate(
      { roundId: round.id, packId },
      {
        onSuccess: ({ schools: [school] }) =>
          notifyDone(school?.batchId ? `已接收：${describeTaken(round.kind, school)}` : '已接收，没有要写入的内容'),
      },
    )
  const shown = pack.returns.find(({ id }) => id === review?.returnId)
  return (
    <>
      {shown && shown.toSendBack > 0 && <SendBackButton entry={shown} />}
      <Button
        variant="default"
        loading={writing.isPending}
        onClick={() => writing.mutate({ roundId: round.id, packId }, { onSuccess: saveFile })}
      >
        再生成这份表
      </Button>
      {review && !review.isTaken && canTakeOver && round.closedOn === null && (
        <Tooltip label={`还有 ${open} 处没有定`} disabled={open === 0}>
          <Button loading={taking.isPending} disabled={open > 0} onClick={takeOver}>
            接收
          </Button>
        </Tooltip>
      )}
    </>
  )
}

function openOf({ counts, openRows }: Review): number {
  return counts.open + openRows.length
}
