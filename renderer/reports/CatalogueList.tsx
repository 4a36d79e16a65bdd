import { NavLink, Paper, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { purposes, reportCatalogue } from '../../shared/reports/catalogue.ts'
import type { ReportId } from '../../shared/reports/model.ts'

/** All reports, by what they are for. */
export function CatalogueList({ chosen }: { chosen: ReportId | undefined }) {
  const navigate = useNavigate()
  return (
    <Paper withBorder pb="xs">
      {purposes.map((purpose) => (
        <section key={purpose} aria-label={purpose}>
          <Text fz="xs" c="dimmed" px="sm" pt="xs" pb={2}>
            {purpose}
          </Text>
          {reportCatalogue
            .filter((entry) => entry.purpose === purpose)
            .map(({ id, label }) => (
              <NavLink
                key={id}
                component="button"
                py={5}
                label={<Text fz="sm">{label}</Text>}
                active={id === chosen}
                onClick={() => void navigate({ to: '/reports', search: { report: id }, replace: true })}
              />
            ))}
        </section>
      ))}
    </Paper>
  )
}
