import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'

export function PersonLink({ teacherId, name }: { teacherId: number; name: string }) {
  return (
    <Anchor component={Link} to={`/teachers/${teacherId}`} fz="sm">
      {name}
    </Anchor>
  )
}
