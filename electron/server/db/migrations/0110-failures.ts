import type { Sqlite } from '../sqlite.ts'

/** What the national system sent back: a line of a submission with what it says is wrong, as it was written, and whom it means. */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE nationalFailure (
      id        INTEGER PRIMARY KEY AUTOINCREMENT,
      batchId   INTEGER NOT NULL REFERENCES importBatch (id),
      teacherId INTEGER REFERENCES teacher (id),
      name      TEXT NOT NULL CHECK (name <> ''),
      idNumber  TEXT,
      year      TEXT,
      project   TEXT,
      hours     TEXT,
      message   TEXT NOT NULL CHECK (message <> '')
    ) STRICT;
    CREATE INDEX nationalFailureByBatch ON nationalFailure (batchId);
    CREATE INDEX nationalFailureByTeacher ON nationalFailure (teacherId) WHERE teacherId IS NOT NULL;
  `)
}
