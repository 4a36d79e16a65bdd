import { Anchor, Badge, CloseButton, Group, Paper, Stack, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { FileOutcome, FileReport } from '../../shared/packs/contract.ts'
import type { PackKindName } from '../../shared/packs/model.ts'
import { Paged } from '../ui/Paged.tsx'
import { describeCounts } from './describe-counts.ts'
import { kindWords } from './kind-words.ts'

const outcomes: Readonly<Record<FileOutcome, { label: string; color: string }>> = {
  unreadable: { label: '读不出来', color: 'red' },
  strange: { label: '编号不对', color: 'red' },
  otherRound: { label: '别次的表', color: 'red' },
  notAPack: { label: '不是填报表', color: 'red' },
  returned: { label: '已收', color: 'blue' },
  unchanged: { label: '已收', color: 'qing' },
  again: { label: '收过了', color: 'gray' },
}
const order = Object.keys(outcomes)

type FileReportsProps = { reports: readonly FileReport[]; kind: PackKindName; onClose: () => void }

/** What became of each file; those that were not taken stand first. */
export function FileReports({ reports, kind, onClose }: FileReportsProps) {
  const numbered = reports.map((report, i) => ({ ...report, number: i + 1 })) // two schools may call their files alike
  const sorted = numbered.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
  const count = (...wanted: FileOutcome[]) => reports.filter(({ outcome }) => wanted.includes(outcome)).length
  const [taken, again] = [count('returned', 'unchanged'), count('again')]
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fz="sm" fw={600}>
            读了 {reports.length} 个文件，收下 {taken} 份{again > 0 && `，以前收过的 ${again} 份`}，没有收的{' '}
            {reports.length - taken - again} 个
          </Text>
          <CloseButton aria-label="收起收表结果" onClick={onClose} />
        </Group>
        <Paged items={sorted} pageSize={10}>
          {(visible) => (
            <Table layout="fixed" striped borderColor="var(--rule)">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w={290}>文件</Table.Th>
                  <Table.Th w={150}>结果</Table.Th>
                  <Table.Th w={200}>学校</Table.Th>
                  <Table.Th>说明</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {visible.map((report) => (
                  <ReportLine key={report.number} report={report} kind={kind} />
                ))}
              </Table.Tbody>
            </Table>
          )}
        </Paged>
      </Stack>
    </Paper>
  )
}

function ReportLine({ report, kind }: { report: FileReport; kind: PackKindName }) {
  const { fileName, outcome, schoolName, packId, message, counts } = report
  const { label, color } = outcomes[outcome]
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{fileName}</Table.Td>
      <Table.Td>
        <Badge variant="light" color={color}>
          {outcome === 'unchanged' ? `${label}，${kindWords[kind].saysNothing}` : label}
        </Badge>
      </Table.Td>
      <Table.Td>
        {packId === null ? (
          (schoolName ?? '—')
        ) : (
          <Anchor component={Link} to={`/packs/schools/${packId}`} fz="sm">
            {schoolName}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>
        {[counts && describeCounts(kind, counts), message].filter(Boolean).join('；')}
        {outcome === 'notAPack' && (
          <Anchor component={Link} to="/import" fz="sm" ml={6}>
            数据导入
          </Anchor>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
