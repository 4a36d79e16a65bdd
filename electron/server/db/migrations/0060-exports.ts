import type { Sqlite } from '../sqlite.ts'

/** The register of exports: it only ever grows. */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE exportEntry (
      id         INTEGER PRIMARY KEY,
      at         TEXT NOT NULL,
      actor      TEXT NOT NULL,
      reportId   TEXT NOT NULL,
      label      TEXT NOT NULL,
      parameters TEXT NOT NULL,
      fileName   TEXT NOT NULL,
      rowCount   INTEGER NOT NULL CHECK (rowCount > 0),
      people     INTEGER NOT NULL CHECK (people >= 0),
      numbers    TEXT NOT NULL CHECK (numbers IN ('none', 'masked', 'full', 'notice')),
      reason     TEXT CHECK (reason <> '')
    ) STRICT;
    CREATE INDEX exportEntryByNumbers ON exportEntry (numbers, id);
    CREATE TRIGGER exportEntryIsKept BEFORE UPDATE ON exportEntry BEGIN SELECT RAISE(ABORT, 'an export stays as it was registered'); END;
    CREATE TRIGGER exportEntryStays BEFORE DELETE ON exportEntry BEGIN SELECT RAISE(ABORT, 'a registered export is never removed'); END;
  `)
}
