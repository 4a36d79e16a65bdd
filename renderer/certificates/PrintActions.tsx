import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { JobSheet, PrintRequest } from '../../shared/certificates/contract.ts'
import { PrintProfileSelect } from '../ui/PrintProfileSelect.tsx'
import { printPdf } from '../ui/print-pdf.ts'
import { saveFile } from '../ui/save-file.ts'
import type { useLongWork } from '../ui/use-long-work.ts'
import { usePrintProfile } from '../ui/use-print-profile.ts'
import type { drawJob } from './draw-job.ts'

type Work = ReturnType<typeof useLongWork<Parameters<typeof drawJob>[0], File>>
type PrintActionsProps = { job: PrintRequest; sheets: readonly JobSheet[]; print: Work; save: Work }

/** What is printed is corrected for the chosen printer; what is kept as a file is not, unless it is asked for. */
export function PrintActions({ job, sheets, print, save }: PrintActionsProps) {
  const choice = usePrintProfile(sheets)
  const { profile } = choice
  const [keepsCorrection, setKeepsCorrection] = useState(false)
  const isDrawing = print.isPending || save.isPending
  const pdf = print.data
  const draw = () => print.mutate({ ...job, ...(profile && { profileId: profile.id }) })
  const keep = () => {
    if (pdf && (!profile || keepsCorrection)) saveFile(pdf)
    else save.mutate(job, { onSuccess: saveFile })
  }
  const choose = (next: typeof profile) => {
    print.reset() // the PDF was made for another printer
    choice.choose(next)
  }
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start">
        <PrintProfileSelect choice={{ ...choice, choose }} disabled={isDrawing} />
        <Group gap="xs" mt={25}>
          {pdf && (
            <Button variant="default" disabled={isDrawing} onClick={keep}>
              保存 PDF
            </Button>
          )}
          {pdf ? (
            <Button data-autofocus disabled={isDrawing} onClick={() => void printPdf(pdf)}>
              打印
            </Button>
          ) : (
            <Button data-autofocus disabled={isDrawing} onClick={draw}>
              生成 PDF
            </Button>
          )}
        </Group>
      </Group>
      <Text fz="sm">{describe(sheets.length, pdf, profile && correctionOf(profile.name, keepsCorrection))}</Text>
      {pdf && profile && (
        <Checkbox
          size="sm"
          label="保存的 PDF 也校准（只在拿到别的电脑、用同一台打印机打印时才勾）"
          checked={keepsCorrection}
          onChange={(event) => setKeepsCorrection(event.currentTarget.checked)}
        />
      )}
    </Stack>
  )
}

function describe(count: number, pdf: File | undefined, correction = ''): string {
  if (!pdf) return count === 1 ? '共 1 张。' : `共 ${count} 张，按学校、姓名的顺序。`
  return `PDF 已生成，共 ${count} 页。${correction}打印时请选“实际大小”（100%），不要选“适合页面”。`
}

function correctionOf(profile: string, keepsCorrection: boolean): string {
  return keepsCorrection ? `打印和保存的都已按“${profile}”校准。` : `打印的一份已按“${profile}”校准；保存的 PDF 不带校准。`
}
