import type { Sqlite } from '../sqlite.ts'

/** Hours that came in for a teacher who is not registered yet, as they were written; matched, they become a ledger entry. */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE pendingHours (
      id          INTEGER PRIMARY KEY AUTOINCREMENT,
      batchId     INTEGER NOT NULL REFERENCES importBatch (id),
      name        TEXT NOT NULL CHECK (name <> ''),
      school      TEXT,
      idNumber    TEXT,
      cardNumber  TEXT,
      category    TEXT NOT NULL,
      date        TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      hours       INTEGER NOT NULL CHECK (hours > 0),
      description TEXT NOT NULL,
      state       TEXT NOT NULL CHECK (state IN ('waiting', 'matched', 'dismissed')),
      teacherId   INTEGER REFERENCES teacher (id),
      entryId     INTEGER REFERENCES hoursEntry (id),
      reason      TEXT,
      CHECK ((state = 'matched') = (teacherId IS NOT NULL AND entryId IS NOT NULL)),
      CHECK (state <> 'dismissed' OR (reason IS NOT NULL AND reason <> ''))
    ) STRICT;
    CREATE INDEX pendingHoursByState ON pendingHours (state, name);
    CREATE INDEX hoursEntryByBatch ON hoursEntry (batchId) WHERE batchId IS NOT NULL;
  `)
}
