import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { TakenOver } from '../../shared/packs/contract.ts'
import type { PackKindName, PackRound } from '../../shared/packs/model.ts'
import { client } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { useLongWork } from '../ui/use-long-work.ts'
import { describeTaken } from './describe-taken.ts'
import { kindWords } from './kind-words.ts'

type TakeOverDialogProps = { round: PackRound; ready: number; onClose: () => void }

/** What will be written and what not, then what was; each school becomes a batch that can be undone by itself. */
export function TakeOverDialog({ round, ready, onClose }: TakeOverDialogProps) {
  const [done, setDone] = useState<TakenOver>()
  const work = useLongWork(client.packs.takeOver)
  const words = kindWords[round.kind]
  const close = () => !work.isPending && onClose()
  return (
    <Dialog onClose={close} title="接收没有争议的学校" unsaved="drop">
      <Stack>
        {done ? (
          <Result done={done} kind={round.kind} />
        ) : (
          <Text fz="sm">
            把 {ready} 所学校{words.whatIsTaken}
            ，一校一个批次，都可以撤销。有冲突、有错、名单对不上、还有内容没选定的学校不接收，留给您逐校看。
            {round.kind === 'teachers' && '学校删去的老师不会被删除。'}
          </Text>
        )}
        {work.isPending && <ProgressPanel progress={work.progress} onCancel={work.cancel} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} disabled={work.isPending}>
            {done ? '完成' : '取消'}
          </Button>
          {!done && (
            <Button data-autofocus loading={work.isPending} onClick={() => work.mutate({ roundId: round.id }, { onSuccess: setDone })}>
              接收
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}

function Result({ done: { schools, leftOpen }, kind }: { done: TakenOver; kind: PackKindName }) {
  const sum = (count: 'created' | 'changed' | 'waiting' | 'skipped') => schools.reduce((total, school) => total + school[count], 0)
  return (
    <Stack gap="xs">
      <Text fz="sm">
        接收了 {schools.length} 所学校：{describeTaken(kind, { created: sum('created'), changed: sum('changed'), waiting: sum('waiting') })}
        {sum('skipped') > 0 && `，有错没有写入的 ${sum('skipped')} 行`}。要撤销，到“导入批次”里按学校撤销。
      </Text>
      {leftOpen.length > 0 && (
        <Alert color="yellow" title={`还有 ${leftOpen.length} 所要逐校看`}>
          {leftOpen.join('、')}
        </Alert>
      )}
    </Stack>
  )
}
