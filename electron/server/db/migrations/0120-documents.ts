import type { Sqlite } from '../sqlite.ts'

/**
 * Layouts by version (a version never changes, because issued papers are printed again from it), which layout the office uses for each kind
 * of document, stored pictures by the SHA-256 of their content, and faces that the office has added.
 */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE layout (
      id         INTEGER PRIMARY KEY,
      layoutId   TEXT NOT NULL CHECK (layoutId <> ''),
      version    INTEGER NOT NULL CHECK (version >= 1),
      kind       TEXT NOT NULL CHECK (kind <> ''),
      name       TEXT NOT NULL CHECK (name <> ''),
      origin     TEXT NOT NULL CHECK (origin IN ('shipped', 'own')),
      definition TEXT NOT NULL CHECK (json_valid(definition)),
      createdAt  TEXT NOT NULL,
      UNIQUE (layoutId, version)
    ) STRICT;
    CREATE TRIGGER layoutNeverChanges BEFORE UPDATE ON layout
      BEGIN SELECT RAISE(ABORT, 'a version of a layout never changes'); END;

    CREATE TABLE layoutChoice (
      id       INTEGER PRIMARY KEY,
      kind     TEXT NOT NULL UNIQUE CHECK (kind <> ''),
      layoutId TEXT NOT NULL
    ) STRICT;

    CREATE TABLE picture (
      id      INTEGER PRIMARY KEY,
      key     TEXT NOT NULL UNIQUE CHECK (length(key) = 64),
      name    TEXT NOT NULL CHECK (name <> ''),
      type    TEXT NOT NULL CHECK (type IN ('image/png', 'image/jpeg')),
      width   INTEGER NOT NULL CHECK (width > 0),
      height  INTEGER NOT NULL CHECK (height > 0),
      addedAt TEXT NOT NULL
    ) STRICT;
    CREATE TABLE pictureContent (
      pictureId INTEGER PRIMARY KEY REFERENCES picture (id) ON DELETE CASCADE,
      bytes     BLOB NOT NULL
    ) STRICT;

    CREATE TABLE userFace (
      id         INTEGER PRIMARY KEY AUTOINCREMENT,
      name       TEXT NOT NULL UNIQUE CHECK (name <> ''),
      fileName   TEXT NOT NULL,
      characters INTEGER NOT NULL CHECK (characters > 0),
      addedAt    TEXT NOT NULL
    ) STRICT;
    CREATE TABLE userFaceContent (
      faceId INTEGER PRIMARY KEY REFERENCES userFace (id) ON DELETE CASCADE,
      bytes  BLOB NOT NULL
    ) STRICT;
  `)
}
