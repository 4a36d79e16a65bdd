import { Alert, Button, Checkbox, Group, NativeSelect, Text } from '@mantine/core'
import { formatMoment } from '../ui/format-moment.ts'
import { ColumnMeanings } from './ColumnMeanings.tsx'
import { giveColumn } from './edit-mapping.ts'
import { type ImportDraft, readingOf, sheetOf } from './import-draft.ts'
import type { ImportWork } from './use-import.ts'

/** Where the header is and what each column means, to be corrected over the sheet's own rows. */
export function HeaderChoice({ draft, work: { reading } }: { draft: ImportDraft; work: ImportWork }) {
  const sheet = sheetOf(draft)
  const { mapping } = reading
  if (!sheet) return null
  if (!mapping || !draft.kind)
    return <ColumnMeanings sample={sheet.sample} mapping={undefined} fields={[]} leftOut={[]} onGive={() => {}} />
  const { headerLine, headerRows } = mapping
  return (
    <>
      <Remembered draft={draft} reading={reading} />
      <Group gap="md">
        <Group gap="xs">
          <Text fz="sm" component="label" htmlFor="headerLine">
            表头是
          </Text>
          <NativeSelect
            id="headerLine"
            size="xs"
            w={96}
            data={sheet.sample.rows.map(({ line }) => ({ value: String(line), label: `第 ${line} 行` }))}
            value={String(headerLine)}
            onChange={(event) => reading.readAs({ headerLine: Number(event.currentTarget.value), headerRows })}
          />
        </Group>
        <Checkbox
          size="xs"
          label="下一行也是表头"
          checked={headerRows === 2}
          onChange={(event) => reading.readAs({ headerLine, headerRows: event.currentTarget.checked ? 2 : 1 })}
        />
        <Text fz="xs" c="dimmed">
          读错了可以在这里改：选表头所在的行，再选每一列读作什么。
        </Text>
      </Group>
      <ColumnMeanings
        sample={sheet.sample}
        mapping={mapping}
        fields={draft.recognition.fields[draft.kind] ?? []}
        leftOut={readingOf(draft)?.report.leftOut ?? []}
        onGive={(column, field) => reading.readAs(giveColumn(mapping, column, field))}
      />
    </>
  )
}

/** Says that a person's choice is used, and lets go of it. */
function Remembered({ draft, reading }: { draft: ImportDraft; reading: ImportWork['reading'] }) {
  const read = readingOf(draft)
  if (!read?.mapping) return null
  const { remembered } = read
  return (
    <Alert color="qing" p="xs">
      <Group gap="sm">
        <Text fz="sm">
          {remembered
            ? `按上次的选择识别（${formatMoment(remembered.at)}，${remembered.actor}）。`
            : '按你的选择识别。导入以后会记住，下次遇到这种表头就照这样读。'}
        </Text>
        <Button size="compact-xs" variant="default" loading={reading.isPending} onClick={() => reading.readAnew(remembered?.id)}>
          {remembered ? '忘掉这个选择' : '恢复自动识别'}
        </Button>
      </Group>
    </Alert>
  )
}
