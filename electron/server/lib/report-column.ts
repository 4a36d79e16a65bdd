/** How a column is written. 'hours' are integer tenths in, hours with at most one decimal out; 'text' is a text cell whatever it looks like. */
export type ColumnKind = 'text' | 'integer' | 'hours' | 'date'

/** Width in characters of half width (a Chinese character is 2). Text stands left unless it is said to stand in the middle. */
export type ReportColumn = { header: string; width: number; kind: ColumnKind; align?: 'center' }

export type ReportValue = string | number | null
