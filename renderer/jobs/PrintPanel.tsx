import { Alert, Paper } from '@mantine/core'
import type { Job } from '../../shared/jobs/model.ts'
import { SendPanel } from './SendPanel.tsx'
import { SettlePanel } from './SettlePanel.tsx'

/** What can be done with a job now: send the next portion, or say what came out of the last one. */
export function PrintPanel({ job }: { job: Job }) {
  if (job.state === 'ended')
    return (
      <Alert color="gray" title="任务已结束">
        {job.endReason}
      </Alert>
    )
  return (
    <Paper withBorder p="md">
      {job.onItsWay ? <SettlePanel key={job.onItsWay.id} job={job} run={job.onItsWay} /> : <SendPanel job={job} />}
    </Paper>
  )
}
