import { Alert, List, Paper, Stack, Text } from '@mantine/core'
import type { ReportEntry } from '../../shared/reports/catalogue.ts'
import type { FillCheck } from '../../shared/templates/contract.ts'
import { LeftOutList } from '../ui/CheckLists.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FirstRows } from '../ui/FirstRows.tsx'

const shownValues = 8

/** What would come out, who would not be in it, and what the template would not take. */
export function FillCheckPanel({ check, entry }: { check: FillCheck; entry: ReportEntry }) {
  const { total, inserted, leftOut, notes, gone, unfilled, broken, hasNumbers } = check
  const numbers = hasNumbers && total > 0 ? numberNotes[entry.numbers] : undefined
  const room = inserted > 0 ? `模板的空行不够，会加 ${inserted} 行。公式的结果在打开文件时计算。` : undefined
  return (
    <Stack>
      {gone.length > 0 && <Alert color="red">报表里没有这些列，会空着：{gone.join('、')}。请到“设置”里重新选。</Alert>}
      {broken.length > 0 && <BrokenList broken={broken} />}
      {unfilled.length > 0 && total > 0 && <UnfilledList unfilled={unfilled} />}
      {leftOut.length > 0 && <LeftOutList people={leftOut} />}
      {[...notes, room, numbers].map(
        (note) =>
          note !== undefined && (
            <Alert key={note} color="qing" variant="light" py="xs">
              {note}
            </Alert>
          ),
      )}
      <Paper withBorder p="md">
        {total === 0 ? <EmptyState title="没有可以填的行" /> : <FilledRows check={check} />}
      </Paper>
    </Stack>
  )
}

const numberNotes = {
  none: undefined,
  optional: '证件号和手机号会遮盖；上级要完整号码时勾选“完整号码”并写明理由。',
  needed: '这张报表用完整的证件号：预览里已遮盖，填好的文件里是完整的。每次都会登记。',
} as const

function BrokenList({ broken }: Pick<FillCheck, 'broken'>) {
  return (
    <Alert color="yellow" variant="light" title="有些内容模板不收，填好后请在文件里核对">
      <List fz="sm">
        {broken.map(({ column, label, rule, values }) => (
          <List.Item key={column}>
            {column} 列“{label.replaceAll('\n', '')}”{rule === 'list' ? '的下拉选项里没有' : '只收整数，这些不是'}：
            {values
              .slice(0, shownValues)
              .map(({ value, rows }) => `${value}（${rows} 行）`)
              .join('、')}
            {values.length > shownValues && ` 等 ${values.length} 种`}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

function UnfilledList({ unfilled }: Pick<FillCheck, 'unfilled'>) {
  const whole = unfilled.filter(({ isWhole }) => isWhole)
  return (
    <Alert color="yellow" variant="light" title="模板的必填列没有填满，上报前请补上">
      <List fz="sm">
        {whole.length > 0 && <List.Item>整列空着：{whole.map(({ label }) => label.replaceAll('\n', '')).join('、')}</List.Item>}
        {unfilled
          .filter(({ isWhole }) => !isWhole)
          .map(({ label, blank }) => (
            <List.Item key={label}>
              {label.replaceAll('\n', '')}：{blank} 行空着
            </List.Item>
          ))}
      </List>
    </Alert>
  )
}

function FilledRows({ check: { columns, rows, cells, total } }: { check: FillCheck }) {
  return (
    <>
      {cells.map(({ ref, value }) => (
        <Text key={ref} fz="xs" c="dimmed">
          {ref}：{value}
        </Text>
      ))}
      <FirstRows
        columns={columns.map(({ column, label }) => ({ key: column, header: label.replaceAll('\n', ''), align: 'left' }))}
        rows={rows}
        total={total}
      />
    </>
  )
}
