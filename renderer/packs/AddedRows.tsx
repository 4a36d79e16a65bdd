import { Badge, Checkbox, Group, Paper, Radio, Stack, Text } from '@mantine/core'
import { columnLabel } from '../../shared/packs/column-label.ts'
import type { PlannedAddition, Review } from '../../shared/packs/contract.ts'
import type { PackKindName } from '../../shared/packs/model.ts'
import { Paged } from '../ui/Paged.tsx'
import type { DecisionWork } from './use-decisions.ts'

type AddedRowsProps = { review: Review; work: DecisionWork; isReadOnly: boolean }
type Added = Review['added'][number]

/** People who were not sent out: new ones are taken unless they are left out; who is known already waits for a word. */
export function AddedRows({ review: { kind, added, planned, openRows }, work, isReadOnly }: AddedRowsProps) {
  const plans = new Map(planned.map((plan) => [plan.line, plan]))
  return (
    <Paged items={added} pageSize={20}>
      {(visible) =>
        visible.map((row) => (
          <Paper key={row.line} withBorder p="sm">
            <Stack gap={6}>
              <Heading
                row={row}
                kind={kind}
                plan={plans.get(row.line)}
                isOpen={openRows.includes(row.line)}
                work={work}
                isReadOnly={isReadOnly}
              />
              <Text fz="sm">{textOf(row)}</Text>
              {row.remark && (
                <Text fz="sm" c="dimmed">
                  学校说明：{row.remark}
                </Text>
              )}
              <Plan plan={plans.get(row.line)} work={work} isReadOnly={isReadOnly} />
            </Stack>
          </Paper>
        ))
      }
    </Paged>
  )
}

type RowProps = { plan: PlannedAddition | undefined; work: DecisionWork; isReadOnly: boolean }

type HeadingProps = RowProps & { row: Added; kind: PackKindName; isOpen: boolean }

function Heading({ row: { line, cells }, kind, plan, isOpen, work, isReadOnly }: HeadingProps) {
  const word = work.decisions.added[line]
  const isTaken = word === 'take' || (word === undefined && !isOpen)
  return (
    <Group gap="xs">
      <Checkbox
        label={`接收第 ${line} 行`}
        aria-label={`接收第 ${line} 行 ${cells['name'] ?? ''}`}
        checked={isTaken && plan?.verdict !== 'wrong'}
        indeterminate={isOpen && word === undefined}
        disabled={isReadOnly || work.isPending || plan?.verdict === 'wrong'}
        onChange={(event) => work.setAdded(line, event.currentTarget.checked ? 'take' : 'leave')}
      />
      <Text fw={600}>{cells['name']}</Text>
      <Badge variant="light" color={isOpen ? 'yellow' : word === 'leave' ? 'gray' : plan?.verdict === 'wrong' ? 'red' : 'qing'}>
        {describe(plan, { kind, isOpen, isLeft: word === 'leave' })}
      </Badge>
    </Group>
  )
}

type Situation = { kind: PackKindName; isOpen: boolean; isLeft: boolean }

function describe(plan: PlannedAddition | undefined, { kind, isOpen, isLeft }: Situation): string {
  if (isLeft) return '不接收'
  if (plan?.verdict === 'wrong') return '有错，不会写入'
  if (isOpen) return plan?.question ? '要选是谁' : '库里已有，接收吗'
  if (kind === 'schoolHours') return describeHours(plan)
  return plan?.verdict === 'new' ? '新增' : plan?.verdict === 'same' ? '库里已有，一样' : '库里已有，会修改'
}

/** Hours of somebody who is not registered wait until that person is. */
function describeHours(plan: PlannedAddition | undefined): string {
  if (plan?.verdict !== 'new') return '已经登记过'
  return plan.problems.length > 0 ? '先放进“待匹配”' : '登记学时'
}

/** What would be written, what is wrong, and who may be meant. */
function Plan({ plan, work, isReadOnly }: RowProps) {
  if (!plan) return null
  const { changes, problems, question, choices } = plan
  const answer = question ? work.decisions.answers[question.key] : undefined
  return (
    <>
      {changes.map(({ field, label, before, after }) => (
        <Text key={field} fz="sm">
          {label}：{before ?? '（空）'} → {after ?? '（空）'}
        </Text>
      ))}
      {problems.map(({ field, message, advice, severity }) => (
        <Text key={`${field} ${message}`} fz="sm" c={severity === 'wrong' ? 'red.8' : 'dimmed'}>
          {field}：{message}，{advice}
        </Text>
      ))}
      {question && (
        <Radio.Group
          label={question.text}
          value={answer === undefined ? '' : String(answer)}
          onChange={(value) => work.answer(question.key, value === 'null' ? null : Number(value))}
        >
          <Stack gap={6} mt={6}>
            {choices.map(({ id, label, hint }) => (
              <Radio key={String(id)} value={String(id)} label={label} description={hint} disabled={isReadOnly || work.isPending} />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </>
  )
}

function textOf({ cells }: Added): string {
  return Object.entries(cells)
    .filter(([column]) => column !== 'name')
    .map(([column, text]) => `${columnLabel(column)} ${text}`)
    .join('　')
}
