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
import { below } from './description-below.ts'
import { redrawPortion } from './draw-portion.ts'
import { focusOnce } from './focus-once.ts'
import { readPlaces } from './read-places.ts'

/** What came out of the portion that was sent: all of it, up to a sheet, without the spoiled ones, or nothing. */
export function SettlePanel({ job, run }: { job: Job; run: RunOnItsWay }) {
  const positions = run.sheets.map(({ position }) => position)
  const first = positions[0] ?? 1
  const last = positions.at(-1) ?? first
  const [lastOut, setLastOut] = useState<string | number>(last)
  const [typed, setTyped] = useState('')
  const spoiled = readPlaces(typed, positions)
  const settle = useMutation(api.jobs.settle.mutationOptions({ onSuccess: () => notifyDone('已记下打印结果') }))
  const isWithin = lastOut !== '' && Number(lastOut) >= first - 1 && Number(lastOut) <= last
  return (
    <Stack gap="sm">
      <Text fz="sm">
        {formatMoment(run.sentAt)} 送打印机 {run.sheets.length} 份（{describeRange(run)}）
        {run.profileName && `，按“${run.profileName}”校准`}。请看一看打出来的纸：
      </Text>
      <Group align="flex-start" gap="md">
        <NumberInput
          label="打到了第几份"
          {...below}
          description={isWithin && describeLastOut(run, Number(lastOut))}
          ref={focusOnce}
          w={280}
          min={first - 1}
          max={last}
          value={lastOut}
          onChange={setLastOut}
          error={isWithin ? undefined : `填 ${first - 1} 到 ${last} 之间的数，一份没打出来填 ${first - 1}`}
        />
        <TextInput
          label="其中打废的"
          {...below}
          description={spoiled.unknown.length === 0 && describeSpoiled(run, spoiled.places)}
          placeholder="例如 23，31-33"
          w={280}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={spoiled.unknown.length > 0 ? `这一次没有第 ${spoiled.unknown.join('、')} 份` : undefined}
        />
        <Button
          mt={25}
          loading={settle.isPending}
          disabled={!isWithin || spoiled.unknown.length > 0}
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

function describeRange({ sheets }: RunOnItsWay): string {
  const [first, last] = [sheets[0], sheets.at(-1)]
  if (!first || !last) return '没有'
  const named = ({ position, label }: typeof first) => `第 ${position} 份${label}`
  return sheets.length === 1 ? named(first) : `${named(first)} 到 ${named(last)}`
}

/** The name that stands on the last paper that came out: papers bear names, not places. */
function describeLastOut({ sheets }: RunOnItsWay, lastOut: number): string {
  const sheet = sheets.findLast(({ position }) => position <= lastOut)
  if (!sheet) return '一份也没有打出来'
  return sheet === sheets.at(-1) ? `全部打出来了，最后一份是${sheet.label}` : `最后打出来的是${sheet.label}`
}

function describeSpoiled({ sheets }: RunOnItsWay, places: readonly number[]): string {
  const names = sheets.filter(({ position }) => places.includes(position)).map(({ label }) => label)
  return names.length > 0 ? names.join('、') : '写第几份，用逗号隔开；没有就空着'
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
