import { Badge, Box, Center, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { documentKinds } from '../../shared/documents/kinds.ts'
import type { LayoutRow } from '../../shared/layouts/model.ts'
import { api } from '../api/client.ts'
import { SheetPreview } from '../ui/SheetPreview.tsx'
import { describePapers } from './describe-papers.ts'

const groups = [...new Set(Object.values(documentKinds).map(({ group }) => group))]

/** Every layout as a small picture, by the kind of document it is for. */
export function LayoutGallery({ layouts }: { layouts: readonly LayoutRow[] }) {
  const order = Object.keys(documentKinds)
  const sorted = layouts.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return (
    <Stack gap="lg">
      {groups.map((group) => (
        <Stack key={group} gap="sm">
          <Title order={2} fz="md">
            {group}
          </Title>
          <SimpleGrid cols={4} spacing="md">
            {sorted
              .filter(({ kind }) => documentKinds[kind].group === group)
              .map((layout) => (
                <LayoutCard key={layout.layoutId} layout={layout} />
              ))}
          </SimpleGrid>
        </Stack>
      ))}
    </Stack>
  )
}

const pictureHeight = 168

function LayoutCard({ layout }: { layout: LayoutRow }) {
  const { layoutId, version, kind, name, origin, isChosen, papers, width, height } = layout
  const query = useQuery(api.layouts.example.queryOptions({ input: { layoutId, version } }))
  const [sheet] = query.data ?? []
  return (
    <Paper component={Link} to={`/layouts/${layoutId}`} withBorder p="sm" c="inherit" style={{ textDecoration: 'none' }}>
      <Stack gap="xs">
        <Center h={pictureHeight} bg="var(--mantine-color-gray-1)">
          <Box w={Math.min((pictureHeight - 16) * (width / height), 220)}>{sheet && <SheetPreview sheet={sheet} label={name} />}</Box>
        </Center>
        <Text fz="sm" fw={600} truncate title={name}>
          {name}
        </Text>
        <Group gap={6}>
          <Badge variant={isChosen ? 'filled' : 'light'}>{documentKinds[kind].label}</Badge>
          {origin === 'own' && <Badge variant="outline">本中心</Badge>}
          <Text fz="xs" c="dimmed">
            {isChosen ? '选用中' : '未选用'}
            {version > 1 && `，第 ${version} 版`}
            {papers > 0 && `，${describePapers(kind, papers)}`}
          </Text>
        </Group>
      </Stack>
    </Paper>
  )
}
