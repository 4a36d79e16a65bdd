import { Button, Tabs } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type Job, jobPapers } from '../../shared/jobs/model.ts'
import { pileOrders } from '../../shared/jobs/pile.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useLongWork } from '../ui/use-long-work.ts'
import { describeCounts } from './describe-counts.ts'
import { drawJob } from './draw-portion.ts'
import { HandOverMenu } from './HandOverMenu.tsx'
import { JobEvents } from './JobEvents.tsx'
import { JobPictures } from './JobPictures.tsx'
import { JobRemarks } from './JobRemarks.tsx'
import { JobSheets } from './JobSheets.tsx'
import { PrintPanel } from './PrintPanel.tsx'
import { WorkDialog } from './WorkDialog.tsx'

export function JobPage() {
  const id = Number(useParams({ strict: false }).id)
  const query = useQuery(api.jobs.get.queryOptions({ input: { id } }))
  return (
    <LoadState query={query}>
      {(job) => (
        <PageFrame
          title={job.name}
          parent={{ title: '打印任务', to: '/jobs' }}
          lead={`${describeCounts(job.counts)}　${pileOrders[job.pileOrder]}　${jobPapers[job.paper]}`}
          actions={
            <>
              {job.schools > 0 && <HandOverMenu job={job} />}
              <KeepButton job={job} />
              {job.state === 'open' && <EndButton job={job} />}
            </>
          }
        >
          <PrintPanel job={job} />
          <JobTabs job={job} />
        </PageFrame>
      )}
    </LoadState>
  )
}

function JobTabs({ job }: { job: Job }) {
  return (
    <Tabs defaultValue="sheets" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="sheets">名单</Tabs.Tab>
        <Tabs.Tab value="pictures">缩略图</Tabs.Tab>
        <Tabs.Tab value="remarks">打印前检查</Tabs.Tab>
        <Tabs.Tab value="events">打印记录</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="sheets">
        <JobSheets job={job} />
      </Tabs.Panel>
      <Tabs.Panel value="pictures">
        <JobPictures jobId={job.id} />
      </Tabs.Panel>
      <Tabs.Panel value="remarks">
        <JobRemarks job={job} />
      </Tabs.Panel>
      <Tabs.Panel value="events">
        <JobEvents jobId={job.id} />
      </Tabs.Panel>
    </Tabs>
  )
}

/** A PDF for the files or for another computer: uncorrected, and the ledger knows nothing of it. */
function KeepButton({ job: { id } }: { job: Job }) {
  const keep = useLongWork(drawJob)
  return (
    <>
      <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate({ id }, { onSuccess: saveFile })}>
        保存 PDF
      </Button>
      <WorkDialog title="正在生成 PDF" work={keep} />
    </>
  )
}

function EndButton({ job: { id, onItsWay } }: { job: Job }) {
  const end = useMutation(api.jobs.end.mutationOptions({ onSuccess: () => notifyDone('打印任务已结束') }))
  const ask = async () => {
    const message = '结束以后不能再从这个任务打印，打印记录会留着。'
    const reason = await askReason({ title: '结束打印任务', message, confirm: '结束' })
    if (reason) end.mutate({ id, reason })
  }
  return (
    <Button variant="default" disabled={onItsWay !== null} loading={end.isPending} onClick={() => void ask()}>
      结束任务
    </Button>
  )
}
