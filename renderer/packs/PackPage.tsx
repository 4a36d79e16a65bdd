import { Anchor, Group, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import dayjs from 'dayjs'
import { useState } from 'react'
import { chineseDay } from '../../shared/dates.ts'
import type { PackDetail } from '../../shared/packs/contract.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { PackActions } from './PackActions.tsx'
import { ReviewPanel } from './ReviewPanel.tsx'
import { StateBadge } from './StateBadge.tsx'

/** What one school has sent back, beside what was sent and what is registered now. */
export function PackPage() {
  const id = Number(useParams({ strict: false }).id)
  const [returnId, setReturnId] = useState<number>()
  const query = useQuery(api.packs.pack.queryOptions({ input: { id, ...(returnId !== undefined && { returnId }) } }))
  return (
    <LoadState query={query}>
      {(pack) => {
        const { schoolId, schoolName, round, teachers, state, review } = pack
        const isNewest = review === null || review.returnId === pack.returns[0]?.id
        return (
          <PageFrame
            title={schoolName}
            parent={{ title: round.name, to: `/packs/${round.id}` }}
            lead={
              <Group gap="xs">
                <StateBadge state={state} kind={round.kind} />
                发出 {teachers} 位老师，{chineseDay(round.dueOn)}截止
                <Anchor component={Link} to={`/schools/${schoolId}`} fz="sm">
                  学校页面
                </Anchor>
              </Group>
            }
            actions={<PackActions pack={pack} canTakeOver={isNewest} />}
          >
            <Stack gap="md">
              <Returns pack={pack} onChoose={setReturnId} />
              {review ? (
                <ReviewPanel review={review} isReadOnly={!isNewest || review.isTaken || round.closedOn !== null} />
              ) : (
                <EmptyState title="这所学校还没有交" hint="收到以后，在上一页把文件拖进来就行，不用管文件名。" />
              )}
            </Stack>
          </PageFrame>
        )
      }}
    </LoadState>
  )
}

/** Every workbook the school has sent; the newest counts, the others can still be looked at. */
function Returns({ pack: { returns, review }, onChoose }: { pack: PackDetail; onChoose: (id: number) => void }) {
  const [newest] = returns
  const shown = returns.find(({ id }) => id === review?.returnId)
  if (!newest || !shown) return null
  const data = returns.map(({ id, fileName, receivedAt }, i) => ({
    value: String(id),
    label: `第 ${returns.length - i} 次　${dayjs(receivedAt).format('M月D日 HH:mm')}　${fileName}`,
  }))
  return (
    <Group gap="sm">
      {returns.length > 1 ? (
        <Select
          aria-label="哪一次交的"
          w={520}
          allowDeselect={false}
          data={data}
          value={String(shown.id)}
          onChange={(id) => id !== null && onChoose(Number(id))}
        />
      ) : (
        <Text fz="sm">{data[0]?.label}</Text>
      )}
      {shown.id !== newest.id && (
        <Text fz="sm" c="red.8">
          这是以前交的一份，以最后一份为准
        </Text>
      )}
      <TakenNote entry={shown} />
    </Group>
  )
}

function TakenNote({ entry: { takenAt, batchId, undoneAt } }: { entry: PackDetail['returns'][number] }) {
  if (takenAt === null) return null
  const moment = dayjs(takenAt).format('M月D日 HH:mm')
  if (batchId === null) return <Text fz="sm">{moment}已接收，没有要写入的内容</Text>
  return (
    <Text fz="sm">
      {moment}已接收{undoneAt !== null && '，后来撤销了，可以重新接收'}　
      <Anchor component={Link} to={`/batches/${batchId}`} fz="sm">
        批次 {batchId}
      </Anchor>
    </Text>
  )
}
