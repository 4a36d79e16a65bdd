import { Button, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Cohort } from '../../shared/cohorts/model.ts'
import type { Sheet } from '../../shared/cohorts/sheet.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { ImportButton } from './ImportButton.tsx'
import { SchemeDialog } from './SchemeDialog.tsx'
import { ScoreGrid } from './ScoreGrid.tsx'

/** 成绩: the scheme, and everybody's scores by it. */
export function ScoresPanel({ cohort }: { cohort: Cohort }) {
  const query = useQuery(api.cohorts.sheet.queryOptions({ input: { cohortId: cohort.id } }))
  const [isEditing, setIsEditing] = useState(false)
  const isFixed = cohort.state === 'completed'
  const edit = (label: string) =>
    !isFixed && (
      <Button variant="default" onClick={() => setIsEditing(true)}>
        {label}
      </Button>
    )
  return (
    <LoadState query={query}>
      {(sheet) => (
        <Stack gap="xs">
          {sheet.components.length === 0 ? (
            <EmptyState
              title="没有成绩方案，只看出勤"
              hint={isFixed ? '这个班次按出勤判定结果。' : '不考试的班次不用管这一页。要考试、交作业的，先定各项的比重。'}
              action={edit('设定成绩方案')}
            />
          ) : (
            <Scored
              cohort={cohort}
              sheet={sheet}
              edit={
                <>
                  {edit('修改成绩方案')}
                  {!isFixed && <ImportButton kind="scores" cohortId={cohort.id} label="从表格导入成绩" />}
                </>
              }
            />
          )}
          {isEditing && <SchemeDialog cohort={cohort} sheet={sheet} onClose={() => setIsEditing(false)} />}
        </Stack>
      )}
    </LoadState>
  )
}

function Scored({ cohort, sheet, edit }: { cohort: Cohort; sheet: Sheet; edit: ReactNode }) {
  const heading = (
    <Group gap="md">
      {edit}
      <Text fz="sm">
        总评 = {sheet.components.map(({ name, weight }) => `${name} ${weight}%`).join(' + ')}，满 {formatTenths(cohort.passMark)} 分合格
      </Text>
    </Group>
  )
  if (sheet.lines.length > 0) return <ScoreGrid cohort={cohort} sheet={sheet} heading={heading} />
  return (
    <>
      {heading}
      <EmptyState title="名单还是空的" hint="添加学员以后在这里录成绩。" />
    </>
  )
}
