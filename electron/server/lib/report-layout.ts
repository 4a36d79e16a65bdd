import { chineseDay, dayOf } from '../../../shared/dates.ts'
import type { Store } from '../db/open.ts'
import type { ColumnKind, ReportValue } from './report-column.ts'
import type { ReportSheet, SheetColumn } from './report-sheet.ts'

/** One line per column of a report: header, width, and what stands in it; a column without a value is part of a layout that we can't fill. */
export type LayoutColumn<Item> = Omit<SheetColumn, 'kind'> & {
  kind?: ColumnKind
  value?: (item: Item, index: number) => ReportValue | undefined
}

/** Fills a layout with one row for each item. */
export function fillRows<Item>(layout: readonly LayoutColumn<Item>[], items: readonly Item[]): Pick<ReportSheet, 'columns' | 'rows'> {
  return {
    columns: layout.map(({ value: _value, kind = 'text', ...column }) => ({ ...column, kind })),
    rows: items.map((item, index) => layout.map(({ value }) => value?.(item, index) ?? null)),
  }
}

/** The first column of an office's table. */
export const numbering = { header: '序号', width: 6, kind: 'integer', value: (_item: unknown, index: number) => index + 1 } as const

/** What stands under a title: the unit on the left, the day on the right. */
export function subtitleOf(store: Store, { centerName }: { centerName: string }): ReportSheet['subtitle'] {
  return { left: `填报单位：${centerName}`, right: chineseDay(dayOf(store.now())) }
}
