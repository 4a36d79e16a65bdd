import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PrintJob } from '../../shared/certificates/contract.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { printPdf } from '../ui/print-pdf.ts'
import { saveFile } from '../ui/save-file.ts'
import { useLongWork } from '../ui/use-long-work.ts'
import { ContactSheet } from './ContactSheet.tsx'
import { drawJob } from './draw-job.ts'
import { JobRemarks } from './JobRemarks.tsx'

/** From certificates to paper: look at all sheets, make the PDF, print or keep it. */
export function PrintDialog({ job, onClose }: { job: PrintJob; onClose: () => void }) {
  const query = useQuery(api.certificates.job.queryOptions({ input: job }))
  const work = useLongWork(drawJob)
  const close = () => {
    work.cancel()
    onClose()
  }
  return (
    <Modal opened onClose={close} title="打印证书" size="min(1100px, 94vw)">
      <LoadState query={query}>
        {(sheets) => (
          <Stack>
            {work.isPending ? (
              <ProgressPanel progress={work.progress} onCancel={work.cancel} />
            ) : (
              <PrintActions count={sheets.length} pdf={work.data} onDraw={() => work.mutate(job)} />
            )}
            <JobRemarks sheets={sheets} />
            <ContactSheet sheets={sheets} />
          </Stack>
        )}
      </LoadState>
    </Modal>
  )
}

function PrintActions({ count, pdf, onDraw }: { count: number; pdf: File | undefined; onDraw: () => void }) {
  return (
    <Group justify="space-between">
      <Text fz="sm">
        {pdf && `PDF 已生成，共 ${count} 页。打印时请选“实际大小”（100%），不要选“适合页面”。`}
        {!pdf && (count === 1 ? '共 1 张。' : `共 ${count} 张，按学校、姓名的顺序。`)}
      </Text>
      {pdf ? (
        <Group gap="xs">
          <Button variant="default" onClick={() => saveFile(pdf)}>
            保存 PDF
          </Button>
          <Button data-autofocus onClick={() => void printPdf(pdf)}>
            打印
          </Button>
        </Group>
      ) : (
        <Button data-autofocus onClick={onDraw}>
          生成 PDF
        </Button>
      )}
    </Group>
  )
}
