import type { Sqlite } from '../sqlite.ts'

/** The office's own settings, who did what, and the import batches that changes belong to. */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE office (
      id              INTEGER PRIMARY KEY CHECK (id = 1),
      kind            TEXT NOT NULL CHECK (kind IN ('county', 'demonstration')),
      countyName      TEXT NOT NULL CHECK (countyName <> ''),
      centerName      TEXT NOT NULL CHECK (centerName <> ''),
      bureauName      TEXT NOT NULL,
      abbreviation    TEXT NOT NULL,
      cycleFirstYear  INTEGER NOT NULL CHECK (cycleFirstYear BETWEEN 1990 AND 2200),
      hoursPerDay     INTEGER NOT NULL CHECK (hoursPerDay > 0),
      hoursPerCredit  INTEGER NOT NULL CHECK (hoursPerCredit > 0),
      baseTarget      INTEGER NOT NULL CHECK (baseTarget >= 0),
      numberPattern   TEXT NOT NULL,
      createdAt       TEXT NOT NULL
    ) STRICT;

    CREATE TABLE importBatch (
      id           INTEGER PRIMARY KEY,
      kind         TEXT NOT NULL,
      fileName     TEXT NOT NULL,
      fileHash     TEXT NOT NULL,
      actor        TEXT NOT NULL,
      at           TEXT NOT NULL,
      rowCount     INTEGER NOT NULL,
      createdCount INTEGER NOT NULL,
      changedCount INTEGER NOT NULL,
      sameCount    INTEGER NOT NULL,
      skippedCount INTEGER NOT NULL,
      undoneAt     TEXT
    ) STRICT;

    CREATE TABLE auditEntry (
      id        INTEGER PRIMARY KEY,
      at        TEXT NOT NULL,
      actor     TEXT NOT NULL,
      subject   TEXT NOT NULL,
      subjectId INTEGER NOT NULL,
      action    TEXT NOT NULL CHECK (action IN ('create', 'change', 'remove')),
      before    TEXT CHECK (before IS NULL OR json_valid(before)),
      after     TEXT CHECK (after IS NULL OR json_valid(after)),
      reason    TEXT,
      batchId   INTEGER REFERENCES importBatch (id)
    ) STRICT;
    CREATE INDEX auditEntryBySubject ON auditEntry (subject, subjectId);
    CREATE INDEX auditEntryRemovals ON auditEntry (subject) WHERE action = 'remove';
    CREATE INDEX auditEntryByBatch ON auditEntry (batchId) WHERE batchId IS NOT NULL;
    CREATE TRIGGER auditEntryIsKept BEFORE UPDATE ON auditEntry BEGIN SELECT RAISE(ABORT, 'an audit line is never changed'); END;
    CREATE TRIGGER auditEntryStays BEFORE DELETE ON auditEntry BEGIN SELECT RAISE(ABORT, 'an audit line is never removed'); END;
  `)
}
