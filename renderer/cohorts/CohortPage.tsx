import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Cohort } from '../../shared/cohorts/model.ts'
import { chineseDay } from '../../shared/dates.ts'
import { api } from '../api/client.ts'
import { cohortTabs } from '../cohort-tabs.tsx'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { DocumentsLink } from '../ui/DocumentsLink.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { CohortActions } from './CohortActions.tsx'
import { CohortFacts } from './CohortFacts.tsx'
import { CohortStateBadge } from './CohortStateBadge.tsx'
import { CohortSteps } from './CohortSteps.tsx'
import { CompletionPanel } from './CompletionPanel.tsx'
import { RosterPanel } from './RosterPanel.tsx'
import { ScoresPanel } from './ScoresPanel.tsx'
import { SessionsPanel } from './SessionsPanel.tsx'
import { WaitingOfCohort } from './WaitingOfCohort.tsx'

const ownTabs = [
  { value: 'facts', label: '概况', Panel: CohortFacts },
  { value: 'roster', label: '名单', Panel: RosterPanel },
  { value: 'sessions', label: '课次与考勤', Panel: SessionsPanel },
  { value: 'scores', label: '成绩', Panel: ScoresPanel },
  { value: 'completion', label: '结业', Panel: CompletionPanel },
] as const

export function CohortPage() {
  const id = Number(useParams({ strict: false }).id)
  const query = useQuery(api.cohorts.get.queryOptions({ input: { id } }))
  return (
    <LoadState query={query}>
      {(cohort) => (
        <PageFrame
          title={cohort.name}
          parent={{ title: '班次', to: '/cohorts' }}
          lead={
            <>
              {chineseDay(cohort.startDate)}至{chineseDay(cohort.endDate)} · {cohort.progress.enrolled} 人 ·{' '}
              <CohortStateBadge state={cohort.state} />
            </>
          }
          actions={
            <>
              <DocumentsLink request={{ kind: cohort.state === 'completed' ? 'completion-certificate' : 'sign-in-sheet', cohortId: id }}>
                打印文书
              </DocumentsLink>
              <CohortActions cohort={cohort} />
            </>
          }
        >
          <WaitingOfCohort cohort={cohort} />
          <CohortTabs key={id} cohort={cohort} />
        </PageFrame>
      )}
    </LoadState>
  )
}

/** The tab is in the URL, so that going back finds the same one. */
function CohortTabs({ cohort }: { cohort: Cohort }) {
  const navigate = useNavigate()
  const { tab }: { tab?: unknown } = useSearch({ strict: false })
  const show = (next: string | null) => void navigate({ to: '.', search: { tab: next }, replace: true } as object)
  return (
    <>
      <CohortSteps progress={cohort.progress} onShow={show} />
      <Tabs value={typeof tab === 'string' ? tab : 'facts'} onChange={show} keepMounted={false}>
        <Tabs.List mb="sm">
          {[...ownTabs, ...cohortTabs].map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
          <Tabs.Tab value="audit">变更记录</Tabs.Tab>
        </Tabs.List>
        {ownTabs.map(({ value, Panel }) => (
          <Tabs.Panel key={value} value={value}>
            <Panel cohort={cohort} />
          </Tabs.Panel>
        ))}
        {cohortTabs.map(({ value, Panel }) => (
          <Tabs.Panel key={value} value={value}>
            <Panel cohortId={cohort.id} />
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="audit">
          <AuditTrail subject="cohort" id={cohort.id} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
