import { Badge, Button, Group, Loader, Stack, Table, Text, Title } from '@mantine/core'
import type { Verdict } from '../../shared/exchange/plan.ts'
import type { RowDetails, WrittenPart } from '../../shared/exchange/row-details.ts'
import { Dialog } from '../ui/Dialog.tsx'
import type { RowWork } from './use-row.ts'

const verdicts: Readonly<Record<Verdict, { label: string; color: string; why: string }>> = {
  new: { label: '新增', color: 'qing', why: '' },
  changed: { label: '有变化', color: 'blue', why: '' },
  same: { label: '无变化', color: 'gray', why: '和登记的一样，不用写入。' },
  doubtful: { label: '待确认', color: 'yellow', why: '先在“待确认”里选定，才知道写入什么。' },
  wrong: { label: '有错', color: 'red', why: '不会写入。' },
}

/** One row whole: what the sender wrote beside what would be stored; it can be left out from here. */
export function RowDialog({ row, onOmit }: { row: RowWork; onOmit: (line: number) => void }) {
  const { line, details } = row
  if (line === undefined) return null
  const leaveOut = () => {
    row.close()
    onOmit(line)
  }
  return (
    <Dialog unsaved="drop" size={880} onClose={row.close} title={[`第 ${line} 行`, details?.label].filter(Boolean).join('　')}>
      <Stack gap="md">
        {row.isPending && <Loader size="sm" aria-label="正在读这一行" />}
        {details && <Details details={details} onOmit={leaveOut} />}
      </Stack>
    </Dialog>
  )
}

function Details({ details: { verdict, problems, cells, waits, writes }, onOmit }: { details: RowDetails; onOmit: () => void }) {
  const { label, color, why } = verdicts[verdict]
  return (
    <>
      <Group gap="xs">
        <Badge variant="light" color={color}>
          {label}
        </Badge>
        <Text fz="sm">{writes.length === 0 ? waitsText(verdict, waits) || why || '不写入任何内容。' : ''}</Text>
        <Button ml="auto" size="xs" variant="default" onClick={onOmit}>
          不导入这一行
        </Button>
      </Group>
      {problems.map(({ column, field, message, advice }) => (
        <Text key={`${column} ${field} ${message}`} fz="sm" style={{ overflowWrap: 'anywhere' }}>
          {field}：{message}。{advice}。
        </Text>
      ))}
      <Group align="flex-start" gap="md" wrap="nowrap" grow preventGrowOverflow={false}>
        <Stack gap="xs" miw={0} flex={1}>
          <Title order={3}>表里写的</Title>
          <Pairs rows={cells.map(({ column, field, text }) => ({ key: column, name: `${column}　${field}`, value: text }))} />
        </Stack>
        {writes.length > 0 && (
          <Stack gap="xs" miw={0} flex={1}>
            <Title order={3}>将写入</Title>
            {writes.map((part, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their order, which never changes
              <Part key={i} part={part} />
            ))}
          </Stack>
        )}
      </Group>
    </>
  )
}

function waitsText(verdict: Verdict, waits: readonly string[]): string {
  if (waits.length === 0) return ''
  const who = waits.join('、')
  return verdict === 'same' ? `已经在“待匹配”里等${who}。` : `先放进“待匹配”，等${who}登记以后再写入。`
}

const actions = { create: '新增', change: '修改', remove: '移除' } as const

function Part({ part: { subject, action, values } }: { part: WrittenPart }) {
  return (
    <div>
      <Text fz="xs" c="dimmed" mb={4}>
        {actions[action]}
        {subject}
      </Text>
      <Pairs
        rows={values.map(({ label, before, after }) => ({
          key: label,
          name: label,
          value: after ?? '',
          ...(before === null ? {} : { before }),
        }))}
      />
    </div>
  )
}

type Pair = { key: string; name: string; value: string; before?: string }

function Pairs({ rows }: { rows: readonly Pair[] }) {
  return (
    <Table bg="white" withTableBorder borderColor="var(--rule)" layout="fixed">
      <Table.Tbody>
        {rows.map(({ key, name, value, before }) => (
          <Table.Tr key={key}>
            <Table.Td w={140} c="dimmed">
              {name}
            </Table.Td>
            <Table.Td style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
              {before !== undefined && (
                <Text span fz="sm" c="dimmed" td="line-through" mr="xs">
                  {before}
                </Text>
              )}
              {value === '' ? '（空）' : value}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
