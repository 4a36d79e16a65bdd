import { Anchor, Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type PageFrameProps = {
  title: string
  /** The list this page belongs to, as a way back. */
  parent?: { title: string; to: string }
  /** One line under the title: what this is, or how many there are. */
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

/** The frame of every page: where you are, what you can do, then the thing itself. */
export function PageFrame({ title, parent, lead, actions, children }: PageFrameProps) {
  return (
    <Stack gap="md" p="lg">
      <Group justify="space-between" align="flex-end" wrap="nowrap" gap="lg">
        <Stack gap={2} miw={0}>
          {parent && (
            <Breadcrumbs fz="xs">
              <Anchor component={Link} to={parent.to} fz="xs">
                {parent.title}
              </Anchor>
              <Text fz="xs" c="dimmed" truncate maw={420}>
                {title}
              </Text>
            </Breadcrumbs>
          )}
          <Title order={1} lineClamp={2}>
            {title}
          </Title>
          {lead && (
            <Text fz="sm" c="dimmed" component="div">
              {lead}
            </Text>
          )}
        </Stack>
        {actions && (
          <Group gap="xs" wrap="nowrap">
            {actions}
          </Group>
        )}
      </Group>
      {children}
    </Stack>
  )
}
