import { NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import type { TemplateColumn, TemplateLayout, TemplateSheet } from '../../shared/templates/layout.ts'
import type { ColumnSource } from '../../shared/templates/model.ts'
import { SampleTable } from '../ui/SampleTable.tsx'
import { type SetUpDraft, sourceOf } from './set-up-draft.ts'

type ColumnSourcesProps = {
  sheet: TemplateSheet
  layout: TemplateLayout | undefined
  headers: readonly string[]
  /** A report of one cohort can give its names. */
  isOfCohort: boolean
  draft: SetUpDraft
  onChange: (draft: SetUpDraft) => void
}

/** The template's own rows; above each column, what fills it. */
export function ColumnSources({ sheet, layout, headers, isOfCohort, draft, onChange }: ColumnSourcesProps) {
  const lastLine = draft.lastLine ?? layout?.lastLine ?? 0
  const lookOf = (line: number) => {
    if (!layout) return {}
    const { headerLine, headerRows, firstLine } = layout
    if (line >= headerLine && line < headerLine + headerRows) return { look: 'header', title: '表头' } as const
    return line >= firstLine && line <= lastLine ? ({ look: 'data', title: '数据填在这里' } as const) : {}
  }
  const headOf = (column: string) => {
    const source = layout ? sourceOf(draft, layout, column) : null
    const known = layout?.columns.find((one) => one.column === column)
    const give = (given: ColumnSource | null) => onChange({ ...draft, columns: { ...draft.columns, [column]: given } })
    const choice = layout && (
      <SourceInput column={column} known={known} source={source} headers={headers} isOfCohort={isOfCohort} onGive={give} />
    )
    return { choice, isGiven: source !== null }
  }
  return (
    <Stack gap={4}>
      <SampleTable sample={sheet.sample} label="模板的前几行" lineOf={lookOf} headOf={headOf} />
      <Text fz="xs" c="dimmed">
        青底是表头，黄底是填数据的行。人数多于空行时照第一行的样式往下加行，下面的合计和签字跟着往下移。没选的列保持模板原样，公式照算。
      </Text>
    </Stack>
  )
}

/** The same in every row, but not the same each time the template is filled. */
const wordChoices = [
  { text: '{班次}', label: '班次名称', ofCohort: true },
  { text: '{项目}', label: '培训项目名称', ofCohort: true },
  { text: '{年度}', label: '年度', ofCohort: false },
  { text: '{单位}', label: '填报单位', ofCohort: false },
]

function choiceOf(source: ColumnSource | null): string {
  if (source === null) return ''
  if (source.kind === 'field') return source.header
  const isWord = source.kind === 'constant' && wordChoices.some(({ text }) => text === source.text)
  return isWord ? `:${source.text}` : `:${source.kind}`
}

type SourceInputProps = {
  column: string
  known: TemplateColumn | undefined
  source: ColumnSource | null
  headers: readonly string[]
  isOfCohort: boolean
  onGive: (source: ColumnSource | null) => void
}

/** Values of the choice: '' leaves the column alone, ':' begins what is no column of the report. */
function SourceInput({ column, known, source, headers, isOfCohort, onGive }: SourceInputProps) {
  const value = choiceOf(source)
  const gone =
    source?.kind === 'field' && !headers.includes(source.header) ? [{ value: source.header, label: `${source.header}（报表里没有）` }] : []
  const choices = [
    { value: '', label: known?.hasFormula ? '不填（公式）' : '不填' },
    { value: ':sequence', label: '序号 1、2、3…' },
    ...wordChoices.filter(({ ofCohort }) => isOfCohort || !ofCohort).map(({ text, label }) => ({ value: `:${text}`, label })),
    { value: ':constant', label: '固定内容…' },
    ...headers.map((header) => ({ value: header, label: header.replaceAll('\n', '') })),
    ...gone,
  ]
  const take = (chosen: string) => {
    if (chosen === '') onGive(null)
    else if (chosen === ':sequence') onGive({ kind: 'sequence' })
    else if (chosen === ':constant') onGive({ kind: 'constant', text: '' })
    else if (chosen.startsWith(':{')) onGive({ kind: 'constant', text: chosen.slice(1) })
    else onGive({ kind: 'field', header: chosen })
  }
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={`${column} 列填`}
        data={choices}
        value={value}
        onChange={(event) => take(event.currentTarget.value)}
      />
      {source?.kind === 'constant' && value === ':constant' && (
        <TextInput
          size="xs"
          mt={2}
          aria-label={`${column} 列的固定内容`}
          placeholder="写固定内容"
          maxLength={200}
          value={source.text}
          onChange={(event) => onGive({ kind: 'constant', text: event.currentTarget.value })}
        />
      )}
      {known?.rule?.kind === 'list' && (
        <Text fz={11} c="dimmed" fw={400} truncate maw={170} title={known.rule.words.join('、')}>
          下拉：{known.rule.words.join('、')}
        </Text>
      )}
    </>
  )
}
