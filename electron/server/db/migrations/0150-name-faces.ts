import type { Sqlite } from '../sqlite.ts'

/** Names with rare characters for which a person has chosen: the face that the whole name is set in, or that the rare characters are written by hand. */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE nameFace (
      id     INTEGER PRIMARY KEY,
      name   TEXT NOT NULL UNIQUE CHECK (name <> ''),
      choice TEXT NOT NULL CHECK (choice <> '')
    ) STRICT;
  `)
}
