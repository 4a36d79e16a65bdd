import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { canChooseFolder, chooseFolder } from './choose-folder.ts'
import { FolderDialog } from './FolderDialog.tsx'

/** Into a folder, one file a school; not there where the window can't write into folders. */
export function FolderButton({ roundId }: { roundId: number }) {
  const choosing = useMutation({ mutationFn: chooseFolder })
  if (!canChooseFolder()) return null
  return (
    <>
      <Button variant="default" loading={choosing.isPending} onClick={() => choosing.mutate()}>
        存到文件夹…
      </Button>
      {choosing.data && <FolderDialog roundId={roundId} folder={choosing.data} onClose={choosing.reset} />}
    </>
  )
}
