import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DocumentEntry } from '../../shared/documents/catalogue.ts'
import type { JobDraft } from '../../shared/jobs/contract.ts'
import { JobPaper, jobPapers } from '../../shared/jobs/model.ts'
import { PileOrder, pileOrders } from '../../shared/jobs/pile.ts'
import { api } from '../api/client.ts'
import { optionsOf } from '../ui/options-of.ts'

type PileChoicesProps = { entry: DocumentEntry; draft: JobDraft; onChange: (draft: JobDraft) => void }

/** In which order the sheets come out, in which layout where the office has several, and on what paper. */
export function PileChoices({ entry, draft, onChange }: PileChoicesProps) {
  return (
    <>
      <Select
        label="顺序"
        w={215}
        allowDeselect={false}
        data={optionsOf(pileOrders)}
        value={draft.order}
        onChange={(value) => onChange({ ...draft, order: PileOrder.parse(value) })}
      />
      <Select
        label="纸"
        w={215}
        allowDeselect={false}
        data={optionsOf(jobPapers)}
        value={draft.paper}
        onChange={(value) => onChange({ ...draft, paper: JobPaper.parse(value) })}
      />
      {!entry.isIssued && <LayoutChoice entry={entry} draft={draft} onChange={onChange} />}
    </>
  )
}

/** Only where there is something to choose. */
function LayoutChoice({ entry: { kind }, draft, onChange }: PileChoicesProps) {
  const { data: all = [] } = useQuery(api.layouts.list.queryOptions())
  const layouts = all.filter((layout) => layout.kind === kind)
  if (layouts.length < 2) return null
  const chosen = draft.layoutId ?? layouts.find(({ isChosen }) => isChosen)?.layoutId ?? null
  return (
    <Select
      label="样式"
      w={215}
      allowDeselect={false}
      data={layouts.map(({ layoutId, name }) => ({ value: layoutId, label: name }))}
      value={chosen}
      onChange={(layoutId) => layoutId && onChange({ ...draft, layoutId })}
    />
  )
}
