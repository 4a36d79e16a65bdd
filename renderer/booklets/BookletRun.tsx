import { Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { BookletJob, BookletSheet } from '../../shared/booklets/contract.ts'
import { api } from '../api/client.ts'
import { notifyDone } from '../ui/notify-done.ts'
import { PrintProfileSelect } from '../ui/PrintProfileSelect.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { printPdf } from '../ui/print-pdf.ts'
import { useLongWork } from '../ui/use-long-work.ts'
import { usePrintProfile } from '../ui/use-print-profile.ts'
import { drawBooklets } from './draw-booklets.ts'
import { SheetList } from './SheetList.tsx'

type BookletRunProps = { job: BookletJob; sheets: readonly BookletSheet[]; onPrinted: () => void; onMarked: () => void }

/** A stretch of the pile: draw it, print it, and say that it came out well, before going on. */
export function BookletRun({ job, sheets, onPrinted, onMarked }: BookletRunProps) {
  const choice = usePrintProfile(sheets)
  const [from, setFrom] = useState(1)
  const [to, setTo] = useState(sheets.length)
  const drawing = useLongWork(drawBooklets)
  const mark = useMutation(
    api.booklets.markPrinted.mutationOptions({
      onSuccess: ({ marked }) => {
        notifyDone(marked > 0 ? `已记下 ${marked} 行打印好了` : '已重打，台账不变')
        onMarked()
      },
    }),
  )
  const stretch = sheets.slice(from - 1, to)
  const lineIds = stretch.flatMap((sheet) => sheet.lineIds)
  const { profile } = choice
  const pdf = drawing.data
  const show = (file: File) => {
    onPrinted()
    void printPdf(file)
  }
  const reset = (act: () => void) => {
    drawing.reset() // the PDF was of other pages, or for another printer
    act()
  }
  return (
    <Stack gap="sm">
      {drawing.isPending && <ProgressPanel progress={drawing.progress} onCancel={drawing.cancel} />}
      <Group justify="space-between" align="flex-start">
        <PrintProfileSelect choice={{ ...choice, choose: (next) => reset(() => choice.choose(next)) }} disabled={drawing.isPending} />
        <Group gap="xs" mt={25} align="flex-start">
          {sheets.length > 1 && (
            <Stretch
              count={sheets.length}
              from={from}
              to={to}
              onFrom={(n) => reset(() => setFrom(n))}
              onTo={(n) => reset(() => setTo(n))}
            />
          )}
          {pdf ? (
            <Button disabled={drawing.isPending} onClick={() => show(pdf)}>
              打印
            </Button>
          ) : (
            <Button
              data-autofocus
              disabled={lineIds.length === 0 || drawing.isPending}
              onClick={() => drawing.mutate({ kind: job.kind, lineIds, ...(profile && { profileId: profile.id }) })}
            >
              生成 PDF
            </Button>
          )}
        </Group>
      </Group>
      {pdf && (
        <Alert p="xs">
          <Group justify="space-between">
            <Text fz="sm">打印时选“实际大小”（100%）。对着证书看过、印在行上了，再点右边。印坏的先别点，回到那本证书把那一行作废。</Text>
            <Button size="compact-sm" loading={mark.isPending} onClick={() => mark.mutate({ lineIds })}>
              这 {stretch.length} 页都印好了
            </Button>
          </Group>
        </Alert>
      )}
      <SheetList sheets={sheets} />
    </Stack>
  )
}

type StretchProps = { count: number; from: number; to: number; onFrom: (n: number) => void; onTo: (n: number) => void }

function Stretch({ count, from, to, onFrom, onTo }: StretchProps) {
  const whole = (typed: number | string) => Math.max(1, Math.min(count, Math.round(Number(typed) || 1)))
  return (
    <Group gap={4} wrap="nowrap">
      <NumberInput
        aria-label="从第几页"
        w={124}
        min={1}
        max={count}
        prefix="从第 "
        suffix=" 页"
        value={from}
        onChange={(typed) => onFrom(whole(typed))}
      />
      <NumberInput
        aria-label="到第几页"
        w={132}
        min={1}
        max={count}
        prefix="到第 "
        suffix=" 页"
        value={to}
        onChange={(typed) => onTo(whole(typed))}
      />
    </Group>
  )
}
