import { useMutation } from '@tanstack/react-query'
import { useBlocker, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Layout } from '../../../shared/documents/layout.ts'
import type { LayoutVersion } from '../../../shared/layouts/model.ts'
import { client } from '../../api/client.ts'
import { holdWindow } from '../../ui/hold-window.ts'
import { notifyDone } from '../../ui/notify-done.ts'
import { askReallyLeave } from './ask-really-leave.tsx'

/** Keeps the design as a new version, or as another layout; leaving with changes that are not kept asks first. */
export function useSaving(layout: Layout, opened: LayoutVersion) {
  const navigate = useNavigate()
  const [kept, setKept] = useState(opened.layout) // what the last save left, so that a version from another window is not written over
  const isChanged = layout !== kept && JSON.stringify(layout) !== JSON.stringify({ ...kept, version: layout.version })
  const settle = (drawn: Layout, saved: Saved, sentence: string) => {
    notifyDone(sentence)
    setKept({ ...drawn, version: saved.version }) // not what has been drawn since
    if (saved.layoutId !== opened.layoutId) void navigate({ to: `/layouts/${saved.layoutId}/edit`, replace: true, ignoreBlocker: true })
  }
  const save = useMutation({
    mutationFn: (drawn: Layout) => saveDesign({ ...drawn, version: kept.version }, opened),
    onSuccess: ({ saved, sentence }, drawn) => settle(drawn, saved, sentence),
  })
  const saveAs = useMutation({
    mutationFn: saveAsCopy,
    onSuccess: (saved, drawn) => settle(drawn, saved, `已另存为本中心的另一个样式，原来的样式没有改动${howToUse}`),
  })
  useEffect(() => {
    const holder = {}
    holdWindow(holder, isChanged)
    return () => holdWindow(holder, false)
  }, [isChanged])
  useBlocker({ shouldBlockFn: async () => isChanged && !(await askReallyLeave()), enableBeforeUnload: false })
  const isSaving = save.isPending || saveAs.isPending
  return {
    isChanged,
    isSaving,
    save: () => {
      if (isChanged && !isSaving) save.mutate(layout)
    },
    saveAs: () => {
      if (!isSaving) saveAs.mutate(layout)
    },
  }
}

/** Who saves a layout believes that it is printed with from now on. */
const howToUse = '。它还没有选用，要用它打印，请在样式页点“选用”'

type Saved = { layoutId: string; version: number }

/** A layout of the program becomes one of the office's own; where the office printed with it, it goes on with its own. */
async function saveDesign(layout: Layout, opened: LayoutVersion): Promise<{ saved: Saved; sentence: string }> {
  const saved = await client.layouts.save({ layout })
  const { layoutId, kind, isChosen } = opened
  if (isChosen && saved.layoutId !== layoutId) await client.layouts.choose({ kind, layoutId: saved.layoutId })
  return { saved, sentence: sentenceOf(opened, saved.version) }
}

/** The copy is made of what is stored, then the design becomes its second version: both stay on record. */
async function saveAsCopy(layout: Layout): Promise<Saved> {
  const { layoutId, version } = await client.layouts.copy({ layoutId: layout.id, name: layout.name })
  const { layout: copy } = await client.layouts.get({ layoutId })
  return client.layouts.save({ layout: { ...layout, id: layoutId, version, name: copy.name } })
}

function sentenceOf({ origin, isChosen }: LayoutVersion, version: number): string {
  const unused = isChosen ? '' : howToUse
  if (origin === 'own') return `已存为第 ${version} 版；已发的证书仍按原来的样式${unused}`
  const used = isChosen ? '，以后发证就用它' : ''
  return `随程序的样式不改动，已另存为本中心的样式${used}；已发的证书仍按原来的样式${unused}`
}
