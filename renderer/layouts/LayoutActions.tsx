import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { documentKinds } from '../../shared/documents/kinds.ts'
import type { LayoutVersion } from '../../shared/layouts/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { saveFile } from '../ui/save-file.ts'

/** Use it, change it on the drawing board, keep it as a file, make an own one of it, remove it. */
export function LayoutActions({ layout: { layoutId, name, kind, origin, isChosen, papers, layout } }: { layout: LayoutVersion }) {
  const navigate = useNavigate()
  const which = { layoutId, version: layout.version }
  const kindLabel = documentKinds[kind].label
  const choose = useMutation(api.layouts.choose.mutationOptions({ onSuccess: () => notifyDone(`${kindLabel}已选用“${name}”`) }))
  const keep = useMutation(api.layouts.exportFile.mutationOptions({ onSuccess: saveFile }))
  const copy = useMutation(
    api.layouts.copy.mutationOptions({
      onSuccess: (made) => {
        notifyDone('已另存为本中心的样式')
        void navigate({ to: `/layouts/${made.layoutId}` })
      },
    }),
  )
  const remove = useMutation(
    api.layouts.remove.mutationOptions({
      onSuccess: () => {
        notifyDone('样式已删除')
        void navigate({ to: '/layouts' })
      },
    }),
  )
  const askAndRemove = async () => {
    const message = '删除后不能再选用；还没有用它发过证书，所以不影响已发的证书。需要时请先导出保存。'
    const reason = await askReason({ title: `删除“${name}”`, message, confirm: '删除', danger: true })
    if (reason) remove.mutate({ layoutId, reason })
  }
  return (
    <>
      {origin === 'own' && !isChosen && papers === 0 && (
        <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void askAndRemove()}>
          删除
        </Button>
      )}
      <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate(which)}>
        导出
      </Button>
      <Button variant="default" loading={copy.isPending} onClick={() => copy.mutate({ ...which, name })}>
        另存一份
      </Button>
      <Button variant="default" component={Link} to={`/layouts/${layoutId}/edit`}>
        修改
      </Button>
      {!isChosen && (
        <Button loading={choose.isPending} onClick={() => choose.mutate({ kind, layoutId })}>
          选用
        </Button>
      )}
    </>
  )
}
