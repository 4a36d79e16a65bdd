import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { FileReport } from '../../shared/packs/contract.ts'
import type { PackRound } from '../../shared/packs/model.ts'
import { client } from '../api/client.ts'
import { keepFile } from '../api/file-in-use.ts'
import { FilesDrop } from '../ui/FilesDrop.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { useLongWork } from '../ui/use-long-work.ts'
import { FileReports } from './FileReports.tsx'
import { kindWords } from './kind-words.ts'

/** Takes in what came back, any number of files at once, and says what each of them is. */
export function ReceivePanel({ round: { id: roundId, kind } }: { round: PackRound }) {
  const [reports, setReports] = useState<readonly FileReport[]>()
  const receiving = useLongWork(async (files: readonly File[], options: { signal: AbortSignal }) =>
    client.packs.receive({ roundId, files: await Promise.all(files.map(keepFile)) }, options),
  )
  return (
    <Stack gap="xs">
      <FilesDrop
        label="把学校交回的表拖到这里"
        hint={`文件、文件夹、压缩包都可以，一次多少份都行；改过文件名也认得。收表不改动${kindWords[kind].untouched}。`}
        loading={receiving.isPending}
        onFiles={(files) => receiving.mutate(files, { onSuccess: setReports })}
      />
      {receiving.isPending && <ProgressPanel progress={receiving.progress} onCancel={receiving.cancel} />}
      {reports && <FileReports reports={reports} kind={kind} onClose={() => setReports(undefined)} />}
    </Stack>
  )
}
