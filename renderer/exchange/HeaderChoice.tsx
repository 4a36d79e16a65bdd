import { Alert, Button, Checkbox, Group, NativeSelect, Text } from '@mantine/core'
import type { RefObject } from 'react'
import type { ReadingPlace } from '../../shared/exchange/mapping.ts'
import type { Sample } from '../../shared/exchange/sample.ts'
import { formatMoment } from '../ui/format-moment.ts'
import { useFocusHome } from '../ui/use-focus-home.ts'
import { ColumnMeanings } from './ColumnMeanings.tsx'
import { giveColumn } from './edit-mapping.ts'
import { type ImportDraft, readingOf, sheetOf } from './import-draft.ts'
import type { ImportWork } from './use-import.ts'

/** Where the header is and what each column means, to be corrected over the sheet's own rows. */
export function HeaderChoice({ draft, work: { reading } }: { draft: ImportDraft; work: ImportWork }) {
  const home = useFocusHome<HTMLSelectElement>(readingOf(draft))
  const sheet = sheetOf(draft)
  const { mapping } = reading
  if (!sheet) return null
  const fields = draft.kind && draft.recognition.fields[draft.kind]
  if (!mapping || !fields) return <ColumnMeanings sample={sheet.sample} mapping={undefined} fields={[]} leftOut={[]} onGive={() => {}} />
  return (
    <>
      <Remembered draft={draft} reading={reading} />
      <PlaceChoice sample={sheet.sample} place={mapping} home={home} onChoose={reading.readAs} />
      <ColumnMeanings
        sample={sheet.sample}
        mapping={mapping}
        fields={fields}
        leftOut={readingOf(draft)?.report.leftOut ?? []}
        onGive={(column, field) => reading.readAs(giveColumn(mapping, column, field))}
      />
    </>
  )
}

type PlaceChoiceProps = {
  sample: Sample
  place: ReadingPlace
  /** Where the focus lands when the button that forgets a choice is gone with it. */
  home: RefObject<HTMLSelectElement | null>
  onChoose: (place: ReadingPlace) => void
}

/** The row of the header, or without one the first row of data. */
function PlaceChoice({ sample, place: { headerLine, headerRows }, home, onChoose }: PlaceChoiceProps) {
  const isHeaderless = headerRows === 0
  return (
    <Group gap="md">
      <Group gap="xs">
        <Text fz="sm" component="label" htmlFor="headerLine">
          {isHeaderless ? '数据开始于' : '表头是'}
        </Text>
        <NativeSelect
          id="headerLine"
          ref={home}
          size="xs"
          w={96}
          data={sample.rows.map(({ line }) => ({ value: String(line), label: `第 ${line} 行` }))}
          value={String(headerLine)}
          onChange={(event) => onChoose({ headerLine: Number(event.currentTarget.value), headerRows })}
        />
      </Group>
      <Checkbox
        size="xs"
        label="下一行也是表头"
        disabled={isHeaderless}
        checked={headerRows === 2}
        onChange={(event) => onChoose({ headerLine, headerRows: event.currentTarget.checked ? 2 : 1 })}
      />
      <Checkbox
        size="xs"
        label={`没有表头，第 ${headerLine} 行就是数据`}
        checked={isHeaderless}
        onChange={(event) => onChoose({ headerLine, headerRows: event.currentTarget.checked ? 0 : 1 })}
      />
      <Text fz="xs" c="dimmed">
        {isHeaderless ? '各列按内容猜好了，请核对每一列读作什么。' : '读错了可以在这里改：选表头所在的行，再选每一列读作什么。'}
      </Text>
    </Group>
  )
}

/** Says that a person's choice is used, and lets go of it. */
function Remembered({ draft, reading }: { draft: ImportDraft; reading: ImportWork['reading'] }) {
  const read = readingOf(draft)
  if (!read?.mapping) return null
  const { remembered, canBeRemembered } = read
  const ofHeader = draft.isProposed ? '没有全认出来，先按这一行是表头识别，请选每一列读作什么。' : '按选定的表头和列识别。'
  const chosen = read.mapping.headerRows === 0 ? '按没有表头识别，请核对每一列读作什么。' : ofHeader
  const next = canBeRemembered ? '导入以后会记住，下次遇到这样的表就照这样读。' : '这样的表下次认不出来，不会记住。'
  return (
    <Alert color="qing" p="xs">
      <Group gap="sm">
        <Text fz="sm">{remembered ? `按上次的选择识别（${formatMoment(remembered.at)}，${remembered.actor}）。` : `${chosen}${next}`}</Text>
        <Button size="compact-xs" variant="default" loading={reading.isPending} onClick={() => reading.readAnew(remembered?.id)}>
          {remembered ? '忘掉这个选择' : '恢复自动识别'}
        </Button>
      </Group>
    </Alert>
  )
}
