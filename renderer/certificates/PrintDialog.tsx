import { Group, Stack, Text } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { PrintJob } from '../../shared/certificates/contract.ts'
import type { DocumentRequest } from '../../shared/documents/request.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DocumentsLink } from '../ui/DocumentsLink.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { useLongWork } from '../ui/use-long-work.ts'
import { ContactSheet } from './ContactSheet.tsx'
import { drawJob } from './draw-job.ts'
import { JobRemarks } from './JobRemarks.tsx'
import { PreprintedSwitch } from './PreprintedSwitch.tsx'
import { PrintActions } from './PrintActions.tsx'

type PrintDialogProps = { job: PrintJob; documents?: DocumentRequest | undefined; onClose: () => void }

/** From certificates to paper: look at all sheets, make the PDF, print or keep it. `documents` are the same as a print job would take them. */
export function PrintDialog({ job, documents, onClose }: PrintDialogProps) {
  const query = useQuery(api.certificates.job.queryOptions({ input: job }))
  const print = useLongWork(drawJob)
  const save = useLongWork(drawJob)
  const [isPreprinted, setIsPreprinted] = useLocalStorage({
    key: 'qinglan.preprintedPaper',
    defaultValue: false,
    getInitialValueInEffect: false,
  })
  const choosePaper = (next: boolean) => {
    print.reset() // the PDF was made for other paper
    setIsPreprinted(next)
  }
  const running = [print, save].find(({ isPending }) => isPending)
  const close = () => {
    running?.cancel()
    onClose()
  }
  return (
    <Dialog unsaved="drop" onClose={close} title="打印证书" size="min(1100px, 94vw)">
      <LoadState query={query}>
        {(sheets) => (
          <Stack>
            <PreprintedSwitch sheets={sheets} checked={isPreprinted} disabled={running !== undefined} onChange={choosePaper} />
            {running && <ProgressPanel progress={running.progress} onCancel={running.cancel} />}
            <PrintActions job={{ ...job, onPreprinted: isPreprinted }} sheets={sheets} print={print} save={save} />
            {documents && sheets.length > 1 && <InPortions documents={documents} />}
            {/* The PDF was made with the names as they were. */}
            <JobRemarks job={job} sheets={sheets} disabled={running !== undefined} onChosen={print.reset} />
            <ContactSheet sheets={sheets} isPreprinted={isPreprinted} />
          </Stack>
        )}
      </LoadState>
    </Dialog>
  )
}

function InPortions({ documents }: { documents: DocumentRequest }) {
  return (
    <Group gap="xs">
      <DocumentsLink request={documents}>分批打印（可暂停、续打）</DocumentsLink>
      <Text fz="sm" c="dimmed">
        张数多时用：一次打一些，记住打到了第几张，打废的重打。
      </Text>
    </Group>
  )
}
