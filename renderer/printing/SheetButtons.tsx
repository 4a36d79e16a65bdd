import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { CalibrationSheetRequest } from '../../shared/printing/contract.ts'
import { api } from '../api/client.ts'
import { printPdf } from '../ui/print-pdf.ts'
import { saveFile } from '../ui/save-file.ts'

type SheetButtonsProps = { request: CalibrationSheetRequest; label: string; disabled?: boolean }

/** Prints a calibration or test sheet, or keeps its PDF for a printer that hangs on another machine. */
export function SheetButtons({ request, label, disabled = false }: SheetButtonsProps) {
  const print = useMutation(api.printing.calibrationPdf.mutationOptions({ onSuccess: (pdf) => void printPdf(pdf) }))
  const save = useMutation(api.printing.calibrationPdf.mutationOptions({ onSuccess: saveFile }))
  return (
    <Group gap="xs" wrap="nowrap">
      <Button disabled={disabled} loading={print.isPending} onClick={() => print.mutate(request)}>
        {label}
      </Button>
      <Button variant="default" disabled={disabled} loading={save.isPending} onClick={() => save.mutate(request)}>
        保存 PDF
      </Button>
    </Group>
  )
}
