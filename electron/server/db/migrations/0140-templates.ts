import type { Sqlite } from '../sqlite.ts'

/**
 * Workbooks of receivers that are filled with our reports: every file a template has been, whole, and how the newest is filled, as JSON.
 */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE template (
      id       INTEGER PRIMARY KEY,
      name     TEXT NOT NULL UNIQUE CHECK (name <> ''),
      receiver TEXT NOT NULL,
      note     TEXT NOT NULL,
      version  INTEGER NOT NULL CHECK (version >= 1),
      fileName TEXT NOT NULL,
      fileHash TEXT NOT NULL CHECK (length(fileHash) = 64),
      mapping  TEXT CHECK (json_valid(mapping))
    ) STRICT;
    CREATE TABLE templateFile (
      id         INTEGER PRIMARY KEY,
      templateId INTEGER NOT NULL REFERENCES template ON DELETE CASCADE,
      version    INTEGER NOT NULL CHECK (version >= 1),
      fileName   TEXT NOT NULL,
      content    BLOB NOT NULL,
      at         TEXT NOT NULL,
      actor      TEXT NOT NULL,
      UNIQUE (templateId, version)
    ) STRICT;
  `)
}
