import { Table } from '@mantine/core'
import type { BookletSheet } from '../../shared/booklets/contract.ts'
import { sides } from '../../shared/booklets/places.ts'
import { Paged } from '../ui/Paged.tsx'

/** The pages of a job in the order in which they go through the printer. */
export function SheetList({ sheets }: { sheets: readonly BookletSheet[] }) {
  return (
    <Paged items={sheets.map((sheet, i) => ({ sheet, number: i + 1 }))} pageSize={20}>
      {(visible) => (
        <Table withTableBorder layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={60}>次序</Table.Th>
              <Table.Th w={130}>证书号</Table.Th>
              <Table.Th w={120}>姓名</Table.Th>
              <Table.Th>学校</Table.Th>
              <Table.Th w={120}>哪一页</Table.Th>
              <Table.Th w={120}>哪几行</Table.Th>
              <Table.Th w={110}>提醒</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {visible.map(({ sheet, number }) => (
              <Table.Tr key={number}>
                <Table.Td>{number}</Table.Td>
                <Table.Td>{sheet.number || '—'}</Table.Td>
                <Table.Td>{sheet.teacherName}</Table.Td>
                <Table.Td>{sheet.schoolName ?? '—'}</Table.Td>
                <Table.Td>
                  第 {sheet.page} 页{sides[sheet.side]}
                </Table.Td>
                <Table.Td>{sheet.lines.join('、')}</Table.Td>
                <Table.Td c="orange.9">{remarkOn(sheet)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Paged>
  )
}

function remarkOn({ warnings }: BookletSheet): string {
  if (warnings.some(({ kind }) => kind === 'undrawable')) return '有字要手写'
  if (warnings.some(({ kind }) => kind === 'overflow')) return '有内容放不下'
  return warnings.some(({ kind }) => kind === 'shrunk' || kind === 'two-lines') ? '字缩小了' : ''
}
