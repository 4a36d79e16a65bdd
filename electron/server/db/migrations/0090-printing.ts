import type { Sqlite } from '../sqlite.ts'

/** What each printer × tray × paper needs so that a mark lands where the layout wants it; mm, factors, and mm per 100 mm. */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE printProfile (
      id         INTEGER PRIMARY KEY,
      name       TEXT NOT NULL UNIQUE CHECK (name <> ''),
      pageWidth  REAL NOT NULL CHECK (pageWidth BETWEEN 70 AND 500),
      pageHeight REAL NOT NULL CHECK (pageHeight BETWEEN 70 AND 500),
      deltaX     REAL NOT NULL CHECK (deltaX BETWEEN -30 AND 30),
      deltaY     REAL NOT NULL CHECK (deltaY BETWEEN -30 AND 30),
      scaleX     REAL NOT NULL CHECK (scaleX BETWEEN 0.9 AND 1.1),
      scaleY     REAL NOT NULL CHECK (scaleY BETWEEN 0.9 AND 1.1),
      lineDrift  REAL NOT NULL CHECK (lineDrift BETWEEN -5 AND 5),
      lineSlope  REAL NOT NULL CHECK (lineSlope BETWEEN -5 AND 5)
    ) STRICT;
  `)
}
