import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { CompletionPlan, CompletionProblem } from '../../shared/cohorts/completion.ts'
import type { Cohort } from '../../shared/cohorts/model.ts'
import { refusalSentences } from '../../shared/errors.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { LockButton } from './LockButton.tsx'
import { PlannedResults } from './PlannedResults.tsx'

/** Everybody's result as it would be now, what is missing, and the way to make it final. */
export function CompletionPreview({ cohort }: { cohort: Cohort }) {
  const query = useQuery(api.cohorts.completion.queryOptions({ input: { cohortId: cohort.id } }))
  return (
    <LoadState query={query}>
      {(plan) => (
        <Stack gap="xs">
          {plan.problems.length > 0 && <Problems problems={plan.problems} />}
          {plan.warnings.map((warning) => (
            <Text key={warning} fz="sm" c="orange.9">
              请留意：{warning}
            </Text>
          ))}
          {plan.results.length > 0 && (
            <PlannedResults
              plan={plan}
              actions={
                <>
                  <LockButton cohort={cohort} />
                  <CompleteButton cohort={cohort} plan={plan} />
                  {plan.problems.length === 0 && (
                    <Text fz="sm" c="dimmed">
                      合格的共认定 {formatTenths(plan.hours)} 学时
                    </Text>
                  )}
                </>
              }
            />
          )}
        </Stack>
      )}
    </LoadState>
  )
}

function Problems({ problems }: { problems: readonly CompletionProblem[] }) {
  return (
    <Alert color="yellow" p="xs" title="结业之前还要做">
      <List fz="sm" spacing={2}>
        {problems.map(({ code, detail }) => (
          <List.Item key={code}>
            {refusalSentences[code]}
            {detail}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

function CompleteButton({ cohort, plan }: { cohort: Cohort; plan: CompletionPlan }) {
  const complete = useMutation(
    api.cohorts.complete.mutationOptions({
      onSuccess: ({ passed, failed, hours }) =>
        notifyDone(`已结业：合格 ${passed} 人，不合格 ${failed} 人，${formatTenths(hours)} 学时已记入台账`),
    }),
  )
  const confirm = () =>
    modals.openConfirmModal({
      title: '结业',
      children: (
        <Text fz="sm">
          合格 {plan.passed} 人，不合格 {plan.failed} 人。结业后，合格学员的学时记入学时台账，共 {formatTenths(plan.hours)}{' '}
          学时；班次的名单、考勤和成绩都不能再改。
        </Text>
      ),
      labels: { confirm: '结业', cancel: '再看看' },
      onConfirm: () => complete.mutate({ cohortId: cohort.id }),
    })
  return (
    <Button loading={complete.isPending} disabled={plan.problems.length > 0} onClick={confirm}>
      结业
    </Button>
  )
}
