import type { Sqlite } from '../sqlite.ts'

/**
 * Workbooks that schools fill in: a round, the pack of each school with the values as they were sent (JSON), and every workbook that came back
 * as it was read (JSON). What was sent and what came back stays as it was; only what was decided about it is added.
 */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE packRound (
      id        INTEGER PRIMARY KEY AUTOINCREMENT,
      name      TEXT NOT NULL UNIQUE CHECK (name <> ''),
      dueOn     TEXT NOT NULL CHECK (dueOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      request   TEXT NOT NULL,
      sealKey   TEXT NOT NULL CHECK (length(sealKey) = 64),
      createdAt TEXT NOT NULL,
      closedOn  TEXT CHECK (closedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    ) STRICT;

    CREATE TABLE pack (
      id       INTEGER PRIMARY KEY AUTOINCREMENT,
      roundId  INTEGER NOT NULL REFERENCES packRound (id),
      schoolId INTEGER NOT NULL REFERENCES school (id),
      teachers INTEGER NOT NULL CHECK (teachers >= 0),
      sent     TEXT NOT NULL CHECK (json_valid(sent)),
      UNIQUE (roundId, schoolId)
    ) STRICT;
    CREATE TRIGGER packIsKept BEFORE UPDATE ON pack BEGIN SELECT RAISE(ABORT, 'a pack stays as it was sent'); END;

    CREATE TABLE packReturn (
      id         INTEGER PRIMARY KEY AUTOINCREMENT,
      packId     INTEGER NOT NULL REFERENCES pack (id),
      fileName   TEXT NOT NULL,
      fileHash   TEXT NOT NULL,
      receivedAt TEXT NOT NULL,
      receivedBy TEXT NOT NULL,
      content    TEXT NOT NULL CHECK (json_valid(content)),
      decisions  TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(decisions)),
      takenAt    TEXT,
      batchId    INTEGER REFERENCES importBatch (id),
      UNIQUE (packId, fileHash),
      CHECK (batchId IS NULL OR takenAt IS NOT NULL)
    ) STRICT;
    CREATE TRIGGER packReturnIsKept BEFORE UPDATE OF packId, fileName, fileHash, receivedAt, receivedBy, content ON packReturn
      BEGIN SELECT RAISE(ABORT, 'a return stays as it was read'); END;
    CREATE TRIGGER packReturnStays BEFORE DELETE ON packReturn BEGIN SELECT RAISE(ABORT, 'a return is never removed'); END;
  `)
}
