import type { Sqlite } from '../sqlite.ts'

/** What a table of multi-year projects says of a program besides the plan's own columns; hours in integer tenths. */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    ALTER TABLE program ADD COLUMN categoryText TEXT;
    ALTER TABLE program ADD COLUMN periodText TEXT;
    ALTER TABLE program ADD COLUMN modeText TEXT;
    ALTER TABLE program ADD COLUMN offlineHours INTEGER CHECK (offlineHours >= 0);
    ALTER TABLE program ADD COLUMN onlineHours INTEGER CHECK (onlineHours >= 0);
  `)
}
