import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { reportOf } from '../../shared/documents/sheet-report.ts'
import type { JobRemark } from '../../shared/jobs/contract.ts'
import type { Job } from '../../shared/jobs/model.ts'
import { api, client } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { RareNamesAlert } from '../ui/RareNamesAlert.tsx'
import { useLongWork } from '../ui/use-long-work.ts'

/** What a person should know before the paper is spoiled: looked for when it is asked for, because every document is laid out for it. */
export function JobRemarks({ job }: { job: Job }) {
  const check = useLongWork((id: number, options: { signal: AbortSignal }) => client.jobs.remarks({ id }, options))
  const rareNames = useQuery(api.jobs.rareNames.queryOptions({ input: { id: job.id } }))
  const checkAgain = () => {
    if (check.data) check.mutate(job.id)
  }
  return (
    <Stack align="flex-start">
      <LoadState query={rareNames}>
        {(names) => <RareNamesAlert names={names} disabled={check.isPending} onChosen={checkAgain} />}
      </LoadState>
      <Check job={job} check={check} />
    </Stack>
  )
}

function Check({ job, check }: { job: Job; check: ReturnType<typeof useLongWork<number, JobRemark[]>> }) {
  if (check.isPending) return <ProgressPanel progress={check.progress} onCancel={check.cancel} />
  return (
    <>
      <Button variant="default" onClick={() => check.mutate(job.id)}>
        {check.data ? '再检查一遍' : '检查全部'}
      </Button>
      {check.data ? <Report job={job} remarks={check.data} /> : <Text fz="sm">检查有没有打印不出的字、排不下的字和缺少的内容。</Text>}
    </>
  )
}

function Report({ job, remarks }: { job: Job; remarks: readonly JobRemark[] }) {
  const { byHand, squeezed } = reportOf(job.documentKind, remarks)
  if (byHand.length + squeezed.length === 0) return <Alert color="qing" title="没有发现问题" />
  return (
    <>
      {byHand.length > 0 && (
        <Alert color="yellow" title={`手写名单：${byHand.length} 份上有打印不出的字`}>
          <Text fz="sm">这些字的位置会空着，打印后请用笔补写；或者在“证书样式”里添加有这些字的字体。</Text>
          <Remarks items={byHand.map(({ sheet, characters }) => ({ sheet, text: `补写“${characters.join('”“')}”` }))} />
        </Alert>
      )}
      {squeezed.length > 0 && (
        <Alert color="yellow" title={`${squeezed.length} 份请看一看缩略图`}>
          <Remarks items={squeezed.map(({ sheet, remarks }) => ({ sheet, text: remarks.join('，') }))} />
        </Alert>
      )}
    </>
  )
}

function Remarks({ items }: { items: readonly { sheet: JobRemark; text: string }[] }) {
  return (
    <List fz="sm" listStyleType="none">
      {items.map(({ sheet: { position, label, schoolName }, text }) => (
        <List.Item key={position}>
          第 {position} 份 {label}
          {schoolName && `（${schoolName}）`}：{text}
        </List.Item>
      ))}
    </List>
  )
}
