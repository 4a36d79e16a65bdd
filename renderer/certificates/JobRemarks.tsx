import { Alert, Anchor, List, ScrollArea, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { JobSheet, PrintJob } from '../../shared/certificates/contract.ts'
import { reportOf } from '../../shared/documents/sheet-report.ts'
import { api } from '../api/client.ts'
import { hrefTo } from '../ui/href-to.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { RareNamesAlert } from '../ui/RareNamesAlert.tsx'

type JobRemarksProps = { job: PrintJob; sheets: readonly JobSheet[]; disabled: boolean; onChosen: () => void }

/** What a person should know before the paper is spoiled: names that need a choice or a pen, texts that had to give way. */
export function JobRemarks({ job, sheets, ...choosing }: JobRemarksProps) {
  const rareNames = useQuery(api.certificates.rareNames.queryOptions({ input: job }))
  const { byHand, squeezed } = reportOf('completion-certificate', sheets)
  const [only] = sheets
  return (
    <>
      {sheets.length === 1 && only?.state === 'void' && (
        <Alert color="red" title="这张证书已经作废">
          打印出来的纸上不会有“已作废”字样，请不要发给本人。
        </Alert>
      )}
      <LoadState query={rareNames}>{(names) => <RareNamesAlert names={names} {...choosing} />}</LoadState>
      {byHand.length > 0 && (
        <Alert color="yellow" title={`手写名单：${byHand.length} 张证书上有打印不出的字`}>
          <Text fz="sm">
            这些字的位置会空着，打印后请用笔补写；不想手写，可以先到
            <Anchor href={hrefTo('/layouts', { tab: 'faces' })} fz="sm">
              证书样式的“字体”
            </Anchor>
            里添加有这些字的字体，再回来打印。
          </Text>
          <Remarks items={byHand.map(({ sheet, characters }) => ({ sheet, text: `补写“${characters.join('”“')}”` }))} />
        </Alert>
      )}
      {squeezed.length > 0 && (
        <Alert color="yellow" title={`${squeezed.length} 张证书的字排得比平常紧，请看一看缩略图`}>
          <Remarks items={squeezed.map(({ sheet, remarks }) => ({ sheet, text: remarks.join('，') }))} />
        </Alert>
      )}
    </>
  )
}

function Remarks({ items }: { items: readonly { sheet: JobSheet; text: string }[] }) {
  return (
    <ScrollArea.Autosize mah={110} type="auto">
      <List fz="sm" listStyleType="none">
        {items.map(({ sheet: { id, number, teacherName, schoolName }, text }) => (
          <List.Item key={id}>
            {teacherName}（{[schoolName, number].filter(Boolean).join('，')}）：{text}
          </List.Item>
        ))}
      </List>
    </ScrollArea.Autosize>
  )
}
