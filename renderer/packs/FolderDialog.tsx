import { Alert, Radio, ScrollArea, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FolderWorkbook } from '../../shared/packs/contract.ts'
import { client } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { useLongWork } from '../ui/use-long-work.ts'
import { FolderOutcome } from './FolderOutcome.tsx'
import { writeIntoFolder } from './write-into-folder.ts'
import { isInFolder } from './write-whole-file.ts'

type FolderDialogProps = { roundId: number; folder: FileSystemDirectoryHandle; onClose: () => void }
type Found = FolderWorkbook & { isThere: boolean }

/** Writes the workbooks into the folder that was chosen; what is there already is asked about first. */
export function FolderDialog({ roundId, folder, onClose }: FolderDialogProps) {
  const query = useQuery({
    queryKey: ['packs', 'folder', roundId, folder.name],
    queryFn: () => listWithFolder(roundId, folder),
    gcTime: 0,
    refetchOnMount: 'always',
  })
  const work = useLongWork(async (workbooks: readonly FolderWorkbook[], options: { signal: AbortSignal }) =>
    writeIntoFolder({ roundId, folder, workbooks }, options),
  )
  const close = () => !work.isPending && onClose()
  return (
    <Dialog onClose={close} title={`存到文件夹“${folder.name}”`} size="lg" unsaved="drop">
      {work.data ? (
        <FolderOutcome result={work.data} onClose={onClose} onRetry={(workbooks) => work.mutate(workbooks)} />
      ) : work.isPending ? (
        <ProgressPanel progress={work.progress} onCancel={work.cancel} />
      ) : (
        <LoadState query={query}>
          {(workbooks) => <Question workbooks={workbooks} onCancel={onClose} onStart={(chosen) => work.mutate(chosen)} />}
        </LoadState>
      )}
    </Dialog>
  )
}

type QuestionProps = { workbooks: readonly Found[]; onCancel: () => void; onStart: (chosen: readonly FolderWorkbook[]) => void }

function Question({ workbooks, onCancel, onStart }: QuestionProps) {
  const [choice, setChoice] = useState<'skip' | 'replace'>('skip')
  const there = workbooks.filter(({ isThere }) => isThere)
  const chosen = choice === 'replace' ? workbooks : workbooks.filter(({ isThere }) => !isThere)
  return (
    <Stack>
      <Text fz="sm">每所学校一个文件，文件名是“序号 校名 填报名称”，共 {workbooks.length} 个。</Text>
      {there.length > 0 && (
        <Alert color="yellow" title={`文件夹里已有 ${there.length} 个同名的文件`}>
          <ScrollArea.Autosize mah={110}>
            {there.map(({ packId, fileName }) => (
              <Text key={packId} fz="sm">
                {fileName}
              </Text>
            ))}
          </ScrollArea.Autosize>
          <Radio.Group mt="xs" value={choice} onChange={(value) => setChoice(value === 'replace' ? 'replace' : 'skip')}>
            <Stack gap={6}>
              <Radio value="skip" label={`留着不动，只写没有的 ${workbooks.length - there.length} 个`} />
              <Radio value="replace" label="用新生成的替换它们（里面填过的内容会没有）" />
            </Stack>
          </Radio.Group>
        </Alert>
      )}
      <DialogActions onCancel={onCancel} onConfirm={() => onStart(chosen)} disabled={chosen.length === 0}>
        写入 {chosen.length} 个文件
      </DialogActions>
    </Stack>
  )
}

async function listWithFolder(roundId: number, folder: FileSystemDirectoryHandle): Promise<Found[]> {
  const workbooks = await client.packs.workbooks({ roundId })
  return Promise.all(workbooks.map(async (workbook) => ({ ...workbook, isThere: await isInFolder(folder, workbook.fileName) })))
}
