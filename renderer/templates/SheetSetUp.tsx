import { Alert, Button, Checkbox, Group, NativeSelect, NumberInput, Stack } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { HeaderPlace } from '../../shared/exchange/mapping.ts'
import { entryOf } from '../../shared/reports/catalogue.ts'
import type { ReportRequest } from '../../shared/reports/model.ts'
import type { TemplateLayout, TemplateSheet } from '../../shared/templates/layout.ts'
import { type Template, TemplateMapping } from '../../shared/templates/model.ts'
import { api } from '../api/client.ts'
import { messageOf } from '../api/messages.ts'
import { notifyDone } from '../ui/notify-done.ts'
import { CellList } from './CellList.tsx'
import { ColumnSources } from './ColumnSources.tsx'
import { mappingOf, nothingSaid, type SetUpDraft } from './set-up-draft.ts'

type SheetSetUpProps = {
  template: Template
  sheets: readonly TemplateSheet[]
  headers: readonly string[]
  request: ReportRequest
  draft: SetUpDraft
  onChange: (draft: SetUpDraft) => void
  onDone: () => void
}

/** One sheet of the template: where its header is, where data go, and what fills each column, over the real rows. */
export function SheetSetUp({ template: { id }, sheets, headers, request, draft, onChange, onDone }: SheetSetUpProps) {
  const sheet = sheets.find(({ name }) => name === draft.sheet) ?? sheets.find(({ hidden }) => !hidden) ?? sheets[0]
  const { place, firstLine } = draft
  const input = { id, sheet: sheet?.name ?? '', headers: [...headers], place, firstLine }
  const recognised = useQuery(api.templates.recognise.queryOptions({ input, placeholderData: keepPreviousData, retry: false }))
  const save = useMutation(
    api.templates.setUp.mutationOptions({
      onSuccess: () => {
        notifyDone('设置已保存，现在可以填写了')
        onDone()
      },
    }),
  )
  if (!sheet) return <Alert color="red">这个文件里没有工作表。</Alert>
  const layout = recognised.data
  const mapping = layout && mappingOf(draft, layout, { sheet: sheet.name, request })
  const problem = mapping && TemplateMapping.safeParse(mapping).error?.issues[0]?.message
  return (
    <Stack>
      <Group align="flex-end">
        {sheets.length > 1 && (
          <NativeSelect
            label="填哪张工作表"
            w={220}
            data={sheets.map(({ name, hidden }) => ({ value: name, label: hidden ? `${name}（隐藏）` : name }))}
            value={sheet.name}
            onChange={(event) => onChange({ ...nothingSaid(event.currentTarget.value), reportSheet: draft.reportSheet })}
          />
        )}
        <Places sheet={sheet} layout={layout} draft={draft} onChange={onChange} />
        <Button
          ml="auto"
          loading={save.isPending}
          disabled={!mapping || problem !== undefined || recognised.isPlaceholderData}
          title={problem}
          onClick={() => mapping && save.mutate({ id, mapping })}
        >
          保存设置
        </Button>
      </Group>
      {recognised.error && !layout && <Alert color="yellow">{messageOf(recognised.error)}请选表头所在的行。</Alert>}
      {[...(layout?.notes ?? []), ...(problem ? [problem] : [])].map((note) => (
        <Alert key={note} color="yellow" py="xs">
          {note}
        </Alert>
      ))}
      <ColumnSources
        sheet={sheet}
        layout={layout}
        headers={headers}
        isOfCohort={entryOf(request.id).parameters.includes('cohort')}
        draft={draft}
        onChange={onChange}
      />
      {layout && <CellList cells={draft.cells ?? layout.cells} onChange={(cells) => onChange({ ...draft, cells })} />}
    </Stack>
  )
}

type PlacesProps = {
  sheet: TemplateSheet
  layout: TemplateLayout | undefined
  draft: SetUpDraft
  onChange: (draft: SetUpDraft) => void
}

function Places({ sheet, layout, draft, onChange }: PlacesProps) {
  const header = { headerLine: layout?.headerLine ?? 1, headerRows: layout?.headerRows ?? 1 }
  const read = (place: HeaderPlace) => onChange({ ...nothingSaid(sheet.name), reportSheet: draft.reportSheet, place })
  return (
    <>
      <NativeSelect
        label="表头在"
        w={110}
        data={sheet.sample.rows.map(({ line }) => ({ value: String(line), label: `第 ${line} 行` }))}
        value={String(header.headerLine)}
        onChange={(event) => read({ ...header, headerLine: Number(event.currentTarget.value) })}
      />
      <Checkbox
        label="下一行也是表头"
        mb={8}
        checked={header.headerRows === 2}
        onChange={(event) => read({ ...header, headerRows: event.currentTarget.checked ? 2 : 1 })}
      />
      {layout && (
        <>
          <LineInput
            label="数据从第几行"
            value={layout.firstLine}
            onChange={(firstLine) => onChange({ ...draft, place: header, firstLine, lastLine: undefined })}
          />
          <LineInput
            label="空行到第几行"
            value={draft.lastLine ?? layout.lastLine}
            onChange={(lastLine) => onChange({ ...draft, lastLine })}
          />
        </>
      )}
    </>
  )
}

function LineInput({ label, value, onChange }: { label: string; value: number; onChange: (line: number) => void }) {
  return (
    <NumberInput
      label={label}
      w={120}
      min={1}
      max={1_048_576}
      allowDecimal={false}
      value={value}
      onChange={(typed) => Number(typed) >= 1 && onChange(Number(typed))}
    />
  )
}
