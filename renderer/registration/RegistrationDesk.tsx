import { Grid, Pagination, Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { dayOf } from '../../shared/dates.ts'
import type { QueueRow } from '../../shared/registration/contract.ts'
import type { RegistrationDecision, RegistrationYear } from '../../shared/registration/model.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import type { List } from '../ui/use-list.ts'
import { CasePanel } from './CasePanel.tsx'
import { DeskToolbar } from './DeskToolbar.tsx'
import type { DeskQuery } from './desk-query.ts'
import { QueueTable } from './QueueTable.tsx'
import { useDecide } from './use-decide.ts'

type RegistrationDeskProps = { year: RegistrationYear; list: List<DeskQuery> }

/** The stack of booklets at the left, the one in hand at the right. */
export function RegistrationDesk({ year: { year }, list }: RegistrationDeskProps) {
  const { stampedOn = dayOf(new Date()), year: _year, ...filters } = list.query
  const [place, setPlace] = useState(0)
  const [inHand, setInHand] = useState<number>() // a booklet that is decided may leave the view, and the others move up
  const [lastDecided, setLastDecided] = useState<number>()
  const table = useRef<HTMLDivElement>(null)
  const scan = useRef<HTMLInputElement>(null)
  const input = { ...filters, year, ...(lastDecided !== undefined && { alsoId: lastDecided }) }
  const queue = useQuery(api.registration.queue.queryOptions({ input, placeholderData: keepPreviousData }))
  const rows = queue.data?.rows ?? []
  const found = rows.findIndex(({ id }) => id === inHand)
  const at = found === -1 ? Math.min(place, rows.length - 1) : found
  const row = rows[at]
  const take = (to: number) => {
    setPlace(to)
    setInHand(rows[to]?.id)
  }
  const decide = useDecide({ year, stampedOn })
  const patch: typeof list.patch = (changes) => {
    setPlace(0)
    setInHand(undefined)
    setLastDecided(undefined)
    list.patch(changes)
  }
  const decideFor = async (chosen: QueueRow, decision: RegistrationDecision) => {
    if (queue.isPlaceholderData && lastDecided === undefined) return // other booklets were asked for; these are about to go
    setInHand(chosen.id)
    setLastDecided(chosen.id)
    await decide(chosen, decision)
    if (filters.search) scan.current?.focus()
    else table.current?.focus()
  }
  const turn = (page: number, to: number) => {
    list.patch({ page })
    setPlace(to)
    setInHand(undefined)
    setLastDecided(undefined)
  }
  const move = (to: number) => {
    const pages = Math.ceil((queue.data?.total ?? 0) / filters.pageSize)
    if (to >= rows.length && filters.page < pages) turn(filters.page + 1, 0)
    else if (to < 0 && filters.page > 1) turn(filters.page - 1, filters.pageSize - 1)
    else take(Math.max(0, Math.min(to, rows.length - 1)))
  }
  return (
    <Stack gap="sm">
      <DeskToolbar year={year} stampedOn={stampedOn} list={{ ...list, patch }} scan={scan} onFound={() => table.current?.focus()} />
      <LoadState query={queue}>
        {({ total }) =>
          total === 0 ? (
            <EmptyState title="没有符合条件的教师" hint="换一个条件再看；如果还没有教师，请先导入教师名册。" />
          ) : (
            <Grid gap="md">
              <Grid.Col span={7}>
                <QueueTable
                  ref={table}
                  rows={rows}
                  first={(filters.page - 1) * filters.pageSize}
                  at={at}
                  onMove={move}
                  onDecide={(chosen, decision) => void decideFor(chosen, decision)}
                  onLeave={() => scan.current?.focus()}
                />
                <Paging total={total} page={filters.page} pageSize={filters.pageSize} onTurn={(page) => turn(page, 0)} />
              </Grid.Col>
              <Grid.Col span={5}>{row && <CasePanel key={row.id} year={year} row={row} onDecide={decideFor} />}</Grid.Col>
            </Grid>
          )
        }
      </LoadState>
    </Stack>
  )
}

type PagingProps = { total: number; page: number; pageSize: number; onTurn: (page: number) => void }

function Paging({ total, page, pageSize, onTurn }: PagingProps) {
  return (
    <Stack gap={4} mt="xs">
      <Text fz="xs" c="dimmed">
        共 {total} 人。↑↓ 移动，1 或空格 通过，2 不通过，回车 下一本，Esc 回到扫码框。
      </Text>
      {total > pageSize && (
        <Pagination
          size="sm"
          total={Math.ceil(total / pageSize)}
          value={page}
          onChange={onTurn}
          getControlProps={(control) => ({ 'aria-label': control === 'next' ? '下一页' : '上一页' })}
        />
      )}
    </Stack>
  )
}
