import { Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { printProfileFields } from '../../shared/printing/fields.ts'
import type { Paper } from '../../shared/printing/model.ts'
import { describePaper, papers } from '../../shared/printing/papers.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { SheetPreview } from '../ui/SheetPreview.tsx'
import { SheetButtons } from './SheetButtons.tsx'

export type TypedPaper = Record<keyof Paper, string | number>

type Input<Value> = { value: Value; onChange: (value: Value) => void }
type PaperStepProps = {
  name: Input<string>
  typedPaper: Input<TypedPaper>
  paper: Paper | undefined
  /** A profile that is measured again keeps its name and paper. */
  isFixed: boolean
  onNext: () => void
}

export function PaperStep({ name, typedPaper, paper, isFixed, onNext }: PaperStepProps) {
  const isReady = Boolean(name.value.trim() && paper)
  return (
    <Group align="flex-start" wrap="nowrap" gap="xl" mt="md">
      <Stack w={430} style={{ flexShrink: 0 }}>
        <TextInput
          label="打印机、进纸口和纸"
          description={printProfileFields.name.hint}
          required
          autoFocus={!isFixed}
          disabled={isFixed}
          maxLength={60}
          value={name.value}
          onChange={(event) => name.onChange(event.currentTarget.value)}
        />
        <PaperInputs {...typedPaper} disabled={isFixed} />
        <Text fz="sm" c="dimmed">
          用普通白纸就可以，大小、方向和进纸口要与以后打印时一样。打印时选“实际大小”（100%），不要选“适合页面”。
        </Text>
        {paper && <SheetButtons request={{ purpose: 'measure', name: name.value.trim(), paper }} label="打印校准页" disabled={!isReady} />}
        <Group justify="flex-end">
          <Button variant="light" disabled={!isReady} onClick={onNext}>
            下一步：填写读数
          </Button>
        </Group>
      </Stack>
      <Stack flex={1} miw={0}>
        {paper ? <Preview paper={paper} name={name.value.trim()} /> : <Text c="dimmed">纸的宽和高在 70 到 500 mm 之间。</Text>}
      </Stack>
    </Group>
  )
}

const otherSize = '其他大小'

function PaperInputs({ value, onChange, disabled }: Input<TypedPaper> & { disabled: boolean }) {
  const known = papers.find(({ pageWidth, pageHeight }) => pageWidth === value.pageWidth && pageHeight === value.pageHeight)
  const [isOther, setIsOther] = useState(!known)
  const choose = (label: string | null) => {
    const paper = papers.find((candidate) => candidate.label === label)
    setIsOther(!paper)
    if (paper) onChange({ pageWidth: paper.pageWidth, pageHeight: paper.pageHeight })
  }
  const side = (field: keyof Paper) => ({
    label: `${printProfileFields[field].label}（mm）`,
    min: 70,
    max: 500,
    decimalScale: 1,
    disabled,
    value: value[field],
    onChange: (mm: string | number) => onChange({ ...value, [field]: mm }),
  })
  return (
    <>
      <Select
        label="纸的大小和方向"
        allowDeselect={false}
        disabled={disabled}
        data={[...papers.map((paper) => ({ value: paper.label, label: describePaper(paper) })), { value: otherSize, label: otherSize }]}
        value={isOther ? otherSize : (known?.label ?? otherSize)}
        onChange={choose}
      />
      {isOther && (
        <Group grow>
          <NumberInput {...side('pageWidth')} />
          <NumberInput {...side('pageHeight')} />
        </Group>
      )}
    </>
  )
}

function Preview({ paper, name }: { paper: Paper; name: string }) {
  const { pageWidth, pageHeight } = paper
  const input = { purpose: 'measure' as const, name, paper: { pageWidth, pageHeight } }
  const query = useQuery(api.printing.calibrationSheet.queryOptions({ input, placeholderData: keepPreviousData }))
  return (
    <div style={{ width: `min(100%, calc((100vh - 310px) * ${pageWidth / pageHeight}))` }}>
      <LoadState query={query}>{(sheet) => <SheetPreview sheet={sheet} label="校准页" />}</LoadState>
    </div>
  )
}
