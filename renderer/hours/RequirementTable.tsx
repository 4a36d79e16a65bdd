import { Paper, Progress, Table, Text, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { TeacherHours } from '../../shared/hours/contract.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import type { RequirementVerdict } from '../../shared/rules/verdict.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { MetOrShort } from './MetOrShort.tsx'
import { RequirementReasons } from './RequirementReasons.tsx'

/** Each requirement that applies: asked, earned, missing. A line opens to say why and from which entries. */
export function RequirementTable({ hours: { verdict, entries } }: { hours: TeacherHours }) {
  const [open, setOpen] = useState<readonly string[]>([])
  const toggle = (key: string) => setOpen(open.includes(key) ? open.filter((other) => other !== key) : [...open, key])
  return (
    <Paper withBorder>
      {verdict.requirements.length === 0 ? (
        <EmptyState title="没有要考核的学时" hint={verdict.reason} />
      ) : (
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>要求</Table.Th>
              <Table.Th ta="right" w={80}>
                应修
              </Table.Th>
              <Table.Th ta="right" w={80}>
                已修
              </Table.Th>
              <Table.Th ta="right" w={80}>
                还差
              </Table.Th>
              <Table.Th w={180} aria-label="进度" />
              <Table.Th w={160}>结论</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {verdict.requirements.map((requirement) => {
              const key = `${requirement.id} ${requirement.window.from}`
              return (
                <Fragment key={key}>
                  <RequirementRow requirement={requirement} isOpen={open.includes(key)} onToggle={() => toggle(key)} />
                  {open.includes(key) && (
                    <Table.Tr bg="var(--paper)">
                      <Table.Td colSpan={6} pl={34}>
                        <RequirementReasons requirement={requirement} entries={entries} />
                      </Table.Td>
                    </Table.Tr>
                  )}
                </Fragment>
              )
            })}
          </Table.Tbody>
        </Table>
      )}
    </Paper>
  )
}

type RequirementRowProps = { requirement: RequirementVerdict; isOpen: boolean; onToggle: () => void }

function RequirementRow({ requirement: { label, required, earned, missing, state }, isOpen, onToggle }: RequirementRowProps) {
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <Table.Tr onClick={onToggle} style={{ cursor: 'pointer' }}>
      <Table.Td>
        <UnstyledButton
          aria-expanded={isOpen}
          style={{ display: 'flex', alignItems: 'center', gap: 6 }}
          onClick={(event) => {
            event.stopPropagation()
            onToggle()
          }}
        >
          <Chevron size={15} />
          <Text fz="sm">{label}</Text>
        </UnstyledButton>
      </Table.Td>
      <Table.Td ta="right">{formatTenths(required)}</Table.Td>
      <Table.Td ta="right">{formatTenths(earned)}</Table.Td>
      <Table.Td ta="right" fw={state === 'short' ? 600 : 400}>
        {missing === 0 ? '—' : formatTenths(missing)}
      </Table.Td>
      <Table.Td>
        <Progress
          value={Math.min(100, (100 * earned) / required)}
          color={state === 'met' ? 'green.8' : 'red.6'}
          aria-label={`${label}进度`}
        />
      </Table.Td>
      <Table.Td>
        <MetOrShort state={state}>{state === 'met' ? '已达到' : `还差 ${formatTenths(missing)} 学时`}</MetOrShort>
      </Table.Td>
    </Table.Tr>
  )
}
