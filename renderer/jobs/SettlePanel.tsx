import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Job, RunOnItsWay } from '../../shared/jobs/model.ts'
import { api } from '../api/client.ts'
import { formatMoment } from '../ui/format-moment.ts'
import { notifyDone } from '../ui/notify-done.ts'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { printPdf } from '../ui/print-pdf.ts'
import { useLongWork } from '../ui/use-long-work.ts'
import { usePrintProfile } from '../ui/use-print-profile.ts'
import { redrawPortion } from './draw-portion.ts'
import { readPlaces } from './read-places.ts'

/** What came out of the portion that was sent: all of it, up to a sheet, without the spoiled ones, or nothing. */
export function SettlePanel({ job, run }: { job: Job; run: RunOnItsWay }) {
  const first = run.positions[0] ?? 1
  const last = run.positions.at(-1) ?? first
  const [lastOut, setLastOut] = useState<string | number>(last)
  const [typed, setTyped] = useState('')
  const spoiled = readPlaces(typed, run.positions)
  const settle = useMutation(api.jobs.settle.mutationOptions({ onSuccess: () => notifyDone('已记下打印结果') }))
  const isGood = lastOut !== '' && Number(lastOut) >= first - 1 && Number(lastOut) <= last && spoiled.unknown.length === 0
  return (
    <Stack gap="sm">
      <Text fz="sm">
        {formatMoment(run.sentAt)}送打印机 {run.positions.length} 份（第 {first} 份到第 {last} 份）
        {run.profileName && `，按“${run.profileName}”校准`}。请看一看打出来的纸：
      </Text>
      <Group align="flex-start" gap="md">
        <NumberInput
          label="打到了第几份"
          description={`全部打出来是 ${last}，一份没打出来填 ${first - 1}`}
          w={240}
          min={first - 1}
          max={last}
          value={lastOut}
          onChange={setLastOut}
          error={isWithin(lastOut, first - 1, last) ? undefined : `填 ${first - 1} 到 ${last} 之间的数`}
        />
        <TextInput
          label="其中打废的"
          description="写第几份，用逗号隔开；没有就空着"
          placeholder="例如 23，31-33"
          w={260}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={spoiled.unknown.length > 0 ? `这一次没有第 ${spoiled.unknown.join('、')} 份` : undefined}
        />
        <Button
          mt={25}
          loading={settle.isPending}
          disabled={!isGood}
          onClick={() => settle.mutate({ runId: run.id, lastOut: Number(lastOut), spoiled: spoiled.places })}
        >
          确认
        </Button>
        <Again job={job} runId={run.id} />
      </Group>
      <Text fz="xs" c="dimmed">
        没有打出来的和打废的会留在名单里，下一次接着打。
      </Text>
    </Stack>
  )
}

function isWithin(typed: string | number, least: number, most: number): boolean {
  return typed !== '' && Number(typed) >= least && Number(typed) <= most
}

/** The window with the PDF was closed, or the computer was off: the same portion once more. */
function Again({ job, runId }: { job: Job; runId: number }) {
  const { profile } = usePrintProfile(job.sizes)
  const redraw = useLongWork(redrawPortion)
  const open = () => redraw.mutate({ runId, ...(profile && { profileId: profile.id }) }, { onSuccess: (pdf) => void printPdf(pdf) })
  return redraw.isPending ? (
    <ProgressPanel progress={redraw.progress} onCancel={redraw.cancel} />
  ) : (
    <Button mt={25} variant="default" onClick={open}>
      再次打开这一次的 PDF
    </Button>
  )
}
