import { Alert, Box, List, Paper, Stack, Table, Text } from '@mantine/core'
import type { LeftOut, ReportPreview } from '../../shared/reports/model.ts'
import { EmptyState } from '../ui/EmptyState.tsx'

/** What would be written and who would not be in it. */
export function ReportPreviewPanel({ preview }: { preview: ReportPreview }) {
  const { title, columns, rows, total, leftOut, notes } = preview
  return (
    <Stack>
      {leftOut.length > 0 && <LeftOutList people={leftOut} />}
      {notes.map((note) => (
        <Alert key={note} color="qing" variant="light">
          {note}
        </Alert>
      ))}
      <Paper withBorder p="md">
        <Text fw={600} ta="center">
          {title}
        </Text>
        {total === 0 ? (
          <EmptyState title="没有可以导出的行" />
        ) : (
          <>
            <Box style={{ overflowX: 'auto' }} mt="sm">
              <Table withTableBorder withColumnBorders fz="xs" miw={columns.length * 90}>
                <Table.Thead>
                  <Table.Tr>
                    {columns.map(({ header }) => (
                      <Table.Th key={header}>{header}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {rows.map((row) => (
                    <Table.Tr key={row.join('\u0000')}>
                      {columns.map(({ header, kind }, column) => (
                        <Table.Td key={header} ta={kind === 'text' ? 'left' : 'right'}>
                          {row[column]}
                        </Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Box>
            <Text fz="xs" c="dimmed" mt="xs">
              {total > rows.length ? `上面是前 ${rows.length} 行，共 ${total} 行。` : `共 ${total} 行。`}
            </Text>
          </>
        )}
      </Paper>
    </Stack>
  )
}

function LeftOutList({ people }: { people: readonly LeftOut[] }) {
  return (
    <Alert color="yellow" variant="light" title={`有 ${people.length} 人没有列入`}>
      <List fz="sm" mah={160} style={{ overflowY: 'auto' }}>
        {people.map(({ name, schoolName, why }) => (
          <List.Item key={`${name}${schoolName}${why}`}>
            {name}（{schoolName ?? '无学校'}）：{why}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
