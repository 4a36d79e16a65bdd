import { Alert, Group, Paper, Stack, Table, Text } from '@mantine/core'
import type { SheetReading } from '../../shared/exchange/preview.ts'
import { Paged } from '../ui/Paged.tsx'

/** What was found, in a sentence, and what is missing or hidden. */
export function RecognitionSummary({ reading: { report }, lines }: { reading: SheetReading; lines: number }) {
  const where = report.headerLines.join('、')
  return (
    <Stack gap="sm">
      {report.missing.length > 0 && (
        <Alert color="red" title={`表里没有“${report.missing.join('”“')}”这一栏`}>
          请在下面选哪一列是这一栏；表里确实没有的，请在表里补上，或者换一种导入的种类。
        </Alert>
      )}
      {report.notes.map((note) => (
        <Alert key={note} color="yellow" p="xs">
          {note}
        </Alert>
      ))}
      <Text fz="sm">
        全表 {lines} 行：数据 {report.rows} 行，不是数据的 {lines - report.rows} 行；{where === '' ? '没有表头' : `表头在第 ${where} 行`}。
      </Text>
    </Stack>
  )
}

/** The columns with what each was taken for, and the rows that are no data with why. */
export function RecognisedColumns({ reading: { report } }: { reading: SheetReading }) {
  return (
    <Group align="flex-start" gap="md" wrap="nowrap">
      <Columns report={report} />
      <LeftOut report={report} />
    </Group>
  )
}

function Columns({ report: { columns } }: { report: SheetReading['report'] }) {
  return (
    <Paper withBorder flex={1} miw={300} maw={430}>
      <Paged items={columns} pageSize={20}>
        {(visible) => (
          <Table striped layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={50}>列</Table.Th>
                <Table.Th>表头</Table.Th>
                <Table.Th>读作</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {visible.map(({ column, header, meaning, used }) => (
                <Table.Tr key={column} c={used ? 'inherit' : 'dimmed'}>
                  <Table.Td>{column}</Table.Td>
                  <Table.Td>
                    <Text fz="sm" truncate title={header}>
                      {header === '' ? '—' : header.replaceAll('\n', '')}
                    </Text>
                  </Table.Td>
                  <Table.Td fw={used ? 600 : 400}>{meaning}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Paged>
    </Paper>
  )
}

function LeftOut({ report: { leftOut } }: { report: SheetReading['report'] }) {
  return (
    <Paper withBorder flex={1} miw={0}>
      <Paged items={leftOut} pageSize={15}>
        {(visible) => (
          <Table striped layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={60}>行</Table.Th>
                <Table.Th w={120}>不导入，因为是</Table.Th>
                <Table.Th>内容</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {visible.map(({ line, why, text }) => (
                <Table.Tr key={line}>
                  <Table.Td>{line}</Table.Td>
                  <Table.Td>{why}</Table.Td>
                  <Table.Td>
                    <Text fz="sm" truncate title={text}>
                      {text}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Paged>
    </Paper>
  )
}
