import { Box } from '@mantine/core'
import { useCallbackRef, useLocalStorage } from '@mantine/hooks'
import { DataTable, type DataTableColumn } from 'mantine-datatable'
import { memo, type ReactNode } from 'react'
import { ColumnChoice } from './ColumnChoice.tsx'
import { gridNames, nameSortSigns } from './grid-names.ts'
import { LoadState } from './LoadState.tsx'
import type { List } from './use-list.ts'

export type GridColumn<Row> = {
  key: string
  title: string
  render?: (row: Row) => ReactNode
  sortable?: boolean
  width?: number | string
  align?: 'left' | 'center' | 'right'
  /** Hidden until it is chosen. */
  hidden?: boolean
}

type GridQuery = { page: number; pageSize: number; sortBy?: string | undefined; sortOrder: 'asc' | 'desc' }
type GridResult<Row> = { rows: Row[]; total: number }

type DataGridProps<Row extends { id: number }> = {
  /** Names the grid, for the choice of columns that is remembered on this machine. */
  name: string
  columns: readonly GridColumn<Row>[]
  list: List<GridQuery>
  query: Parameters<typeof LoadState<GridResult<Row>>>[0]['query'] & { isPlaceholderData?: boolean }
  empty: ReactNode
  onOpen?: (row: Row) => void
  /** The rows ticked so far, of this page and others. */
  selection?: { selected: Row[]; onChange: (rows: Row[]) => void }
  toolbar?: ReactNode
  height?: string
}

/** The one list of the program: pages, sorts and filters on the server; ticks survive paging; Enter opens the focused row. */
export function DataGrid<Row extends { id: number }>(props: DataGridProps<Row>) {
  const { name, columns, list, query, empty, toolbar } = props
  const [shown, setShown] = useLocalStorage<string[]>({ key: `qinglan.columns.${name}`, defaultValue: shownByDefault(columns) })
  const isWaiting = query.isPlaceholderData ?? false
  const patch = useCallbackRef(list.patch)
  // What is clicked stands beside the page that is shown; one further is one further than what was asked for last, so that one may click fast.
  const turnTo = useCallbackRef((next: number, { page, last }: { page: number; last: number }) => {
    const isStep = Math.abs(next - page) === 1
    list.patch({ page: isStep ? Math.min(last, Math.max(1, list.query.page + next - page)) : next })
  })
  return (
    <Box ref={(grid: HTMLDivElement | null) => nameSortSigns(grid)}>
      <Box mb="xs" style={{ display: 'flex', gap: 'var(--mantine-spacing-xs)', flexWrap: 'wrap', alignItems: 'center' }}>
        {toolbar}
        <Box ml="auto">
          <ColumnChoice columns={columns} shown={shown} onChange={setShown} />
        </Box>
      </Box>
      <LoadState query={query}>
        {(result) =>
          result.total === 0 && list.query.page === 1 ? (
            <Box bg="white" bd="1px solid var(--rule)" style={{ borderRadius: 4 }}>
              {empty}
            </Box>
          ) : (
            <Box aria-busy={isWaiting} style={isWaiting ? { opacity: 0.6, transition: 'opacity 100ms 200ms' } : undefined}>
              <Table {...props} result={result} shown={shown} isWaiting={isWaiting} patch={patch} turnTo={turnTo} />
            </Box>
          )
        }
      </LoadState>
    </Box>
  )
}

type TableProps<Row extends { id: number }> = DataGridProps<Row> & {
  result: GridResult<Row>
  shown: readonly string[]
  isWaiting: boolean
  patch: List<GridQuery>['patch']
  turnTo: (next: number, shown: { page: number; last: number }) => void
}

/** Drawing the rows is most of what turning a page costs: while the next page is on its way, nothing is drawn again. */
const Table = memo(
  GridTable,
  (before, after) =>
    after.isWaiting &&
    before.result === after.result &&
    before.shown === after.shown &&
    before.selection?.selected === after.selection?.selected,
) as typeof GridTable

function GridTable<Row extends { id: number }>(props: TableProps<Row>) {
  const { columns, list, query, onOpen, selection, shown, patch, turnTo } = props
  const { rows, total } = props.result
  const { page, pageSize, sortBy, sortOrder } = list.query
  return (
    <DataTable<Row>
      withTableBorder
      striped
      highlightOnHover
      minHeight={200}
      height={props.height ?? 'calc(100vh - 168px)'}
      borderColor="var(--rule)"
      fetching={rows.length === 0 && query.isFetching}
      records={rows}
      columns={columns.map((column) => tableColumn(column, shown))}
      totalRecords={total}
      page={page}
      onPageChange={(next) => turnTo(next, { page, last: Math.ceil(total / pageSize) })}
      recordsPerPage={pageSize}
      recordsPerPageOptions={[20, 50, 100, 200]}
      onRecordsPerPageChange={(next) => patch({ pageSize: next })}
      recordsPerPageLabel="每页"
      paginationText={({ from, to, totalRecords }) => `第 ${from}–${to} 条，共 ${totalRecords} 条`}
      paginationSize="sm"
      loadingText="正在读取…"
      noRecordsText="这一页没有内容"
      sortStatus={{ columnAccessor: sortBy ?? '', direction: sortOrder }}
      onSortStatusChange={({ columnAccessor, direction }) => patch({ sortBy: String(columnAccessor), sortOrder: direction })}
      {...(onOpen && {
        onRowClick: ({ record }: { record: Row }) => onOpen(record),
        customRowAttributes: (row: Row) => openByKey(() => onOpen(row)),
      })}
      getPaginationControlProps={gridNames.getPaginationControlProps}
      getPaginationItemProps={gridNames.getPaginationItemProps}
      {...(selection && {
        selectedRecords: selection.selected,
        onSelectedRecordsChange: selection.onChange,
        allRecordsSelectionCheckboxProps: gridNames.allRecordsSelectionCheckboxProps,
        getRecordSelectionCheckboxProps: gridNames.getRecordSelectionCheckboxProps,
      })}
    />
  )
}

function shownByDefault<Row>(columns: readonly GridColumn<Row>[]): string[] {
  return columns.filter((column) => !column.hidden).map((column) => column.key)
}

function tableColumn<Row extends { id: number }>(column: GridColumn<Row>, shown: readonly string[]): DataTableColumn<Row> {
  const { key, title, render, sortable = false, width, align = 'left' } = column
  return {
    accessor: key,
    title,
    sortable,
    textAlign: align,
    hidden: !shown.includes(key),
    ellipsis: true,
    ...(width !== undefined && { width }),
    ...(render && { render: (row: Row) => render(row) }),
  }
}

function openByKey(open: () => void) {
  return {
    tabIndex: 0,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && event.target === event.currentTarget) open()
    },
  }
}
