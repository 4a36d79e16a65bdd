import { Button, Group, Paper, Select, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { cohortFields } from '../../shared/cohorts/fields.ts'
import type { CohortSuggestion } from '../../shared/cohorts/suggestion.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { CohortInputs } from './CohortInputs.tsx'
import { readValues, valuesOf } from './cohort-form.ts'

/** Opens a cohort from a program of the annual plan: the program is chosen (or in the URL), the rest is filled in from it. */
export function NewCohortPage() {
  const { program }: { program?: unknown } = useSearch({ strict: false })
  const programId = Number(program) || null
  const navigate = useNavigate()
  const suggestion = useQuery(api.cohorts.suggest.queryOptions({ input: programId ? { programId } : skipToken, staleTime: 0, gcTime: 0 }))
  const choose = (id: number) => void navigate({ to: '/cohorts/new', search: { program: id }, replace: true } as object)
  return (
    <PageFrame title="开设班次" parent={{ title: '班次', to: '/cohorts' }} lead="先选年度计划里的项目，其余内容按计划填好，可以改。">
      <Paper withBorder p="lg" maw={920}>
        <Stack>
          <ProgramSelect programId={programId} onChoose={choose} />
          {programId ? (
            <LoadState query={suggestion}>{(draft) => <OpenForm key={draft.programId} draft={draft} />}</LoadState>
          ) : (
            <Text fz="sm" c="dimmed">
              选好项目后，在这里核对班次的内容。
            </Text>
          )}
        </Stack>
      </Paper>
    </PageFrame>
  )
}

function ProgramSelect({ programId, onChoose }: { programId: number | null; onChoose: (id: number) => void }) {
  const choices = useQuery(api.programs.choices.queryOptions({ input: {} }))
  return (
    <LoadState query={choices}>
      {(programs) =>
        programs.length === 0 ? (
          <EmptyState
            title="年度计划里还没有项目"
            hint="班次要从年度计划的项目开设。先导入年度计划，或者添加一个项目。"
            action={
              <Button component={Link} to="/programs">
                去年度计划
              </Button>
            }
          />
        ) : (
          <Select
            label={cohortFields.programId}
            required
            searchable
            allowDeselect={false}
            placeholder="项目名称"
            nothingFoundMessage="没有这个项目"
            autoFocus={!programId}
            data={programs.map(({ id, name, year }) => ({ value: String(id), label: `${name}（${year} 年）` }))}
            value={programId ? String(programId) : null}
            onChange={(id) => id && onChoose(Number(id))}
          />
        )
      }
    </LoadState>
  )
}

function OpenForm({ draft }: { draft: CohortSuggestion }) {
  const navigate = useNavigate()
  const open = useMutation(
    api.cohorts.open.mutationOptions({
      onSuccess: ({ id }) => {
        notifyDone('班次已开设')
        void navigate({ to: `/cohorts/${id}`, search: { tab: 'roster' }, replace: true } as object)
      },
    }),
  )
  const form = useForm({
    initialValues: valuesOf(draft),
    validate: (values) => {
      const read = readValues(values)
      return 'errors' in read ? read.errors : {}
    },
  })
  const submit = form.onSubmit((values) => {
    const read = readValues(values)
    if ('draft' in read) open.mutate(read.draft)
  })
  return (
    <form onSubmit={submit} noValidate>
      <CohortInputs form={form} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" component={Link} to="/cohorts">
          取消
        </Button>
        <Button type="submit" loading={open.isPending}>
          开设
        </Button>
      </Group>
    </form>
  )
}
