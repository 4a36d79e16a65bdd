import { Button, Stack, Stepper, Text } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import * as z from 'zod'
import { ImportKindName } from '../../shared/exchange/import-request.ts'
import { FileDrop } from '../ui/FileDrop.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { ProgressPanel } from '../ui/ProgressPanel.tsx'
import { useFocusHome } from '../ui/use-focus-home.ts'
import { DryRun } from './DryRun.tsx'
import { ImportDone } from './ImportDone.tsx'
import { RecognitionStep } from './RecognitionStep.tsx'
import { useImport } from './use-import.ts'

const Wanted = z.object({ kind: ImportKindName.optional().catch(undefined), cohort: z.int().optional().catch(undefined) })

/** One file, from the spreadsheet to the database: what it is, what would change, then what was written. */
export function ImportPage() {
  const wanted = Wanted.parse(useSearch({ strict: false }))
  const work = useImport(wanted)
  const { draft, preview, committed } = work
  const step = committed ? 3 : preview ? 2 : draft ? 1 : 0
  const home = useFocusHome<HTMLDivElement>(step)
  return (
    <PageFrame
      title="数据导入"
      lead={
        draft
          ? draft.recognition.fileName
          : '学校、教师、人才称号、年度计划、班次名单、考勤和成绩、学时、师徒结对、基地与工作室、活动台账，一份表格一次导入，导入后可以整批撤销。'
      }
      actions={
        <Button component={Link} to="/batches" variant="default">
          导入批次
        </Button>
      }
    >
      <Stepper active={step} size="xs" iconSize={26} allowNextStepsSelect={false}>
        {steps.map((label) => (
          <Stepper.Step key={label} label={label} />
        ))}
      </Stepper>
      <Stack ref={home} tabIndex={-1} role="group" aria-label={steps[step]} gap="md" style={{ outline: 'none' }}>
        {step === 0 && <ChooseFile work={work} />}
        {draft && step === 1 && <RecognitionStep draft={draft} work={work} />}
        {draft && preview && step === 2 && <DryRun draft={draft} preview={preview} work={work} />}
        {draft && committed && <ImportDone draft={draft} committed={committed} onAgain={work.startAgain} onSheet={work.takeNextSheet} />}
      </Stack>
    </PageFrame>
  )
}

const steps = ['选择文件', '识别结果', '试运行', '完成'] as const

const reading = { type: 'progress', step: '正在读取文件', done: 0, total: 0 } as const

function ChooseFile({ work }: { work: ReturnType<typeof useImport> }) {
  return (
    <Stack gap="xs">
      <FileDrop
        label="把表格拖到这里，或者选择文件"
        hint="Excel、WPS 表格和 CSV 都可以；是什么表由内容判断，先试运行，确认之前不写入任何内容。"
        loading={work.recognise.isPending}
        onFile={work.recognise.take}
      />
      {work.recognise.isPending && <ProgressPanel progress={reading} onCancel={work.recognise.cancel} />}
      <Text fz="xs" c="dimmed">
        第一次使用请先导入学校，再导入教师花名册。同一份表可以反复导入：没有变化的行不会重复。
      </Text>
    </Stack>
  )
}
