import { Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PrintJob } from '../../shared/certificates/contract.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { useLongWork } from '../ui/use-long-work.ts'
import { ContactSheet } from './ContactSheet.tsx'
import { drawJob } from './draw-job.ts'
import { JobRemarks } from './JobRemarks.tsx'
import { PrintActions } from './PrintActions.tsx'

/** From certificates to paper: look at all sheets, make the PDF, print or keep it. */
export function PrintDialog({ job, onClose }: { job: PrintJob; onClose: () => void }) {
  const query = useQuery(api.certificates.job.queryOptions({ input: job }))
  const print = useLongWork(drawJob)
  const save = useLongWork(drawJob)
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
            {running && <ProgressPanel progress={running.progress} onCancel={running.cancel} />}
            <PrintActions job={job} sheets={sheets} print={print} save={save} />
            <JobRemarks sheets={sheets} />
            <ContactSheet sheets={sheets} />
          </Stack>
        )}
      </LoadState>
    </Dialog>
  )
}
