import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { JobSheet, PrintJob } from '../../shared/certificates/contract.ts'
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
  return (
    <Modal opened onClose={onClose} title="打印证书" size="min(1100px, 94vw)">
      <LoadState query={query}>
        {(sheets) => (
          <Stack>
            <PrintActions job={job} sheets={sheets} />
            <JobRemarks sheets={sheets} />
            <ContactSheet sheets={sheets} />
          </Stack>
        )}
      </LoadState>
    </Modal>
  )
}

function PrintActions({ job, sheets }: { job: PrintJob; sheets: readonly JobSheet[] }) {
  const work = useLongWork(drawJob)
  const pdf = work.data
  if (work.isPending) return <ProgressPanel progress={work.progress} onCancel={work.cancel} />
  return (
    <Group justify="space-between">
      <Text fz="sm">
        {pdf
          ? `PDF 已生成，共 ${sheets.length} 页。打印时请选“实际大小”（100%），不要选“适合页面”。`
          : `共 ${sheets.length} 张，按学校、姓名的顺序。`}
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
        <Button data-autofocus onClick={() => work.mutate(job)}>
          生成 PDF
        </Button>
      )}
    </Group>
  )
}
