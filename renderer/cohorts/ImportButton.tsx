import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'

/** Goes to the import of a sheet into this cohort. */
export function ImportButton({ kind, cohortId, label }: { kind: 'attendance' | 'scores'; cohortId: number; label: string }) {
  return (
    <Button component={Link} to={`/import?kind=${kind}&cohort=${cohortId}`} variant="default">
      {label}
    </Button>
  )
}
