import { Grid, NavLink, Paper, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { reportCatalogue } from '../../shared/reports/catalogue.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { ReportForm } from './ReportForm.tsx'

/** The catalogue at the left, the chosen report at the right: parameters, what would be written, who is left out. */
export function ReportsPage() {
  const navigate = useNavigate()
  const { report, cohort }: { report?: unknown; cohort?: unknown } = useSearch({ strict: false })
  const entry = reportCatalogue.find(({ id }) => id === report) ?? reportCatalogue[0]
  return (
    <PageFrame title="报表导出" lead="导出前先看一遍：写出多少行，谁没有列入、为什么。">
      <Grid>
        <Grid.Col span={3}>
          <Paper withBorder py="xs">
            {reportCatalogue.map(({ id, label }) => (
              <NavLink
                key={id}
                component="button"
                label={<Text fz="sm">{label}</Text>}
                active={id === entry?.id}
                onClick={() => void navigate({ to: '/reports', search: { report: id }, replace: true })}
              />
            ))}
          </Paper>
        </Grid.Col>
        <Grid.Col span={9}>
          {entry && <ReportForm key={entry.id} entry={entry} cohortId={typeof cohort === 'number' ? cohort : undefined} />}
        </Grid.Col>
      </Grid>
    </PageFrame>
  )
}
