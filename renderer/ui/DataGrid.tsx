import { Box } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { DataTable, type DataTableColumn } from 'mantine-datatable'
import type { ReactNode } from 'react'
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
  query: Parameters<typeof LoadState<GridResult<Row>>>[0]['query']
  empty: ReactNode
  onOpen?: (row: Row) => void
  /** The rows ticked so far, of this page and others. */
  selection?: { selected: Row[]; onChange: (rows: Row[]) => void }
  toolbar?: ReactNode
  height?: string
}

/** The one list of the program: pages, sorts and filters on the server; ticks survive paging; Enter opens the focused row. */
export function DataGrid<Row extends { id: number }>(props: DataGridProps<Row>) {
  const { name, columns, list, query, empty, onOpen, selection, toolbar } = props
  const [shown, setShown] = useLocalStorage<string[]>({ key: `qinglan.columns.${name}`, defaultValue: shownByDefault(columns) })
  const { page, pageSize, sortBy, sortOrder } = list.query
  return (
    <Box ref={(grid: HTMLDivElement | null) => nameSortSigns(grid)}>
      <Box mb="xs" style={{ display: 'flex', gap: 'var(--mantine-spacing-xs)', flexWrap: 'wrap', alignItems: 'center' }}>
        {toolbar}
        <Box ml="auto">
          <ColumnChoice columns={columns} shown={shown} onChange={setShown} />
        </Box>
      </Box>
      <LoadState query={query}>
        {({ rows, total }) =>
          total === 0 && page === 1 ? (
            <Box bg="white" bd="1px solid var(--rule)" style={{ borderRadius: 4 }}>
              {empty}
            </Box>
          ) : (
            <DataTable<Row>
              withTableBorder
              striped
              highlightOnHover
              minHeight={200}
              height={props.height ?? 'calc(100vh - 168px)'}
              borderColor="var(--rule)"
              fetching={query.isFetching && rows.length === 0}
              records={rows}
              columns={columns.map((column) => tableColumn(column, shown))}
              totalRecords={total}
              page={page}
              onPageChange={(next) => list.patch({ page: next })}
              recordsPerPage={pageSize}
              recordsPerPageOptions={[20, 50, 100, 200]}
              onRecordsPerPageChange={(next) => list.patch({ pageSize: next })}
              recordsPerPageLabel="每页"
              paginationText={({ from, to, totalRecords }) => `第 ${from}–${to} 条，共 ${totalRecords} 条`}
              paginationSize="sm"
              loadingText="正在读取…"
              noRecordsText="这一页没有内容"
              sortStatus={{ columnAccessor: sortBy ?? '', direction: sortOrder }}
              onSortStatusChange={({ columnAccessor, direction }) => list.patch({ sortBy: String(columnAccessor), sortOrder: direction })}
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
      </LoadState>
    </Box>
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
