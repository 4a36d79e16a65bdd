import { Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Job } from '../../shared/jobs/model.ts'
import { PrintProfileSelect } from '../ui/PrintProfileSelect.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { printPdf } from '../ui/print-pdf.ts'
import { useLongWork } from '../ui/use-long-work.ts'
import { usePrintProfile } from '../ui/use-print-profile.ts'
import { below } from './description-below.ts'
import { sendPortion } from './draw-portion.ts'
import { focusOnce } from './focus-once.ts'

const usualPortion = 50

/** The next sheets of the pile: from which one, how many, corrected for which printer. It begins where the last portion left off. */
export function SendPanel({ job }: { job: Job }) {
  const { id, sizes, next } = job
  const [typedFrom, setTypedFrom] = useState<string | number>()
  const [most, setMost] = useState<string | number>(usualPortion)
  const choice = usePrintProfile(sizes)
  const send = useLongWork(sendPortion)
  if (!next) return <NothingToSend job={job} />
  const from = typedFrom ?? next.from
  const submit = () => {
    const request = { id, from: Number(from), most: Number(most), ...(choice.profile && { profileId: choice.profile.id }) }
    send.mutate(request, { onSuccess: (pdf) => void printPdf(pdf) })
  }
  return (
    <Stack gap="sm">
      <Group align="flex-start" gap="md">
        <NumberInput
          ref={focusOnce}
          label="从第几份开始"
          {...below}
          description="打过的不会重打"
          w={150}
          min={1}
          value={from}
          onChange={setTypedFrom}
        />
        <NumberInput
          label="这一次打印几份"
          {...below}
          description={describeWaiting(job)}
          w={230}
          min={1}
          max={5000}
          value={most}
          onChange={setMost}
        />
        <PrintProfileSelect choice={choice} disabled={send.isPending} />
        <Button mt={25} loading={send.isPending} disabled={!(Number(from) >= 1 && Number(most) >= 1)} onClick={submit}>
          送打印机
        </Button>
      </Group>
      {send.isPending && <ProgressPanel progress={send.progress} onCancel={send.cancel} />}
      <Text fz="xs" c="dimmed">
        打印时请选“实际大小”（100%）。打完一次，确认打到了第几份，再打下一次；中途停下来也不要紧。
      </Text>
    </Stack>
  )
}

function describeWaiting({ counts, heldBack, next }: Job): string {
  const earlier = next && next.earlier > 0 ? `，其中 ${next.earlier} 份在第 ${next.from} 份前面` : ''
  return `还有 ${counts.waiting - heldBack} 份待打印${earlier}`
}

function NothingToSend({ job: { counts, heldBack } }: { job: Job }) {
  if (heldBack > 0) return <Text fz="sm">还剩 {heldBack} 份不该再打印，原因写在名单里；其余的都打印完了。</Text>
  return <Text fz="sm">{counts.out > 0 ? '全部打印完了。要重打其中一份，在名单里点“打废重打”。' : '名单里没有要打印的了。'}</Text>
}
