import { Anchor, Grid } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { reportCatalogue } from '../../shared/reports/catalogue.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { CatalogueList } from './CatalogueList.tsx'
import { ReportForm } from './ReportForm.tsx'

/** The catalogue at the left, the chosen report at the right: parameters, what would be written, who is left out. */
export function ReportsPage() {
  const { report, cohort }: { report?: unknown; cohort?: unknown } = useSearch({ strict: false })
  const entry = reportCatalogue.find(({ id }) => id === report) ?? reportCatalogue[0]
  const register = (
    <Anchor component={Link} to="/exports" fz="sm">
      导出登记
    </Anchor>
  )
  return (
    <PageFrame title="报表导出" lead="导出前先看一遍：写出多少行，谁没有列入、为什么。" actions={register}>
      <Grid>
        <Grid.Col span={3}>
          <CatalogueList chosen={entry?.id} />
        </Grid.Col>
        <Grid.Col span={9}>
          {entry && <ReportForm key={entry.id} entry={entry} cohortId={typeof cohort === 'number' ? cohort : undefined} />}
        </Grid.Col>
      </Grid>
    </PageFrame>
  )
}
