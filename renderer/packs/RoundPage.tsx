import { Stack, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { chineseDay } from '../../shared/dates.ts'
import { packKinds } from '../../shared/packs/model.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useLongWork } from '../ui/use-long-work.ts'
import { Board } from './Board.tsx'
import { RoundState } from './PacksPage.tsx'
import { ReceivePanel } from './ReceivePanel.tsx'
import { RoundActions } from './RoundActions.tsx'
import { writePacks } from './write-packs.ts'

/** A round: write the workbooks, take in what comes back, see who is missing, take over. */
export function RoundPage() {
  const id = Number(useParams({ strict: false }).id)
  const query = useQuery(api.packs.get.queryOptions({ input: { id } }))
  const writing = useLongWork(writePacks)
  const write = () =>
    writing.mutate(
      { roundId: id },
      {
        onSuccess: (file) => {
          saveFile(file)
          notifyDone(`已生成：${file.name}`)
        },
      },
    )
  return (
    <LoadState query={query}>
      {(round) => (
        <PageFrame
          title={round.name}
          parent={{ title: '学校填报', to: '/packs' }}
          lead={
            <>
              {packKinds[round.kind]}
              {round.fromDay !== null && round.toDay !== null && `（${chineseDay(round.fromDay)}至${chineseDay(round.toDay)}）`}，
              {chineseDay(round.dueOn)}截止，{round.schools} 所学校、{round.teachers} 位老师；已交 {round.returned} 所，已接收 {round.taken}{' '}
              所　
              <RoundState closedOn={round.closedOn} />
            </>
          }
          actions={<RoundActions round={round} isWriting={writing.isPending} onWrite={write} />}
        >
          {writing.isPending && <ProgressPanel progress={writing.progress} onCancel={writing.cancel} />}
          <Tabs defaultValue="board" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="board">收表</Tabs.Tab>
              <Tabs.Tab value="audit">变更记录</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="board">
              <Stack gap="md">
                {round.closedOn === null && <ReceivePanel round={round} />}
                <Board round={round} />
              </Stack>
            </Tabs.Panel>
            <Tabs.Panel value="audit">
              <AuditTrail subject="packRound" id={id} />
            </Tabs.Panel>
          </Tabs>
        </PageFrame>
      )}
    </LoadState>
  )
}
