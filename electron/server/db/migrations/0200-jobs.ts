import type { Sqlite } from '../sqlite.ts'

/**
 * What is sent to paper, sheet by sheet. The documents of a job are kept as they were when it was made; what happened to each of them at the
 * printer is a ledger of its own that only grows. A job has at most one portion on its way to the printer.
 */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE printJob (
      id           INTEGER PRIMARY KEY,
      name         TEXT NOT NULL CHECK (name <> ''),
      documentKind TEXT NOT NULL CHECK (documentKind <> ''),
      pileOrder    TEXT NOT NULL CHECK (pileOrder IN ('school', 'school-card', 'name', 'card', 'listed')),
      paper        TEXT NOT NULL CHECK (paper IN ('plain', 'pre-printed')),
      state        TEXT NOT NULL CHECK (state IN ('open', 'ended')),
      createdAt    TEXT NOT NULL,
      endReason    TEXT,
      CHECK ((state = 'open') = (endReason IS NULL))
    ) STRICT;

    CREATE TABLE printSheet (
      id            INTEGER PRIMARY KEY,
      jobId         INTEGER NOT NULL REFERENCES printJob (id),
      position      INTEGER NOT NULL CHECK (position > 0),
      label         TEXT NOT NULL,
      number        TEXT,
      schoolName    TEXT,
      subject       TEXT,
      subjectId     INTEGER,
      layoutId      TEXT NOT NULL,
      layoutVersion INTEGER NOT NULL,
      content       TEXT NOT NULL CHECK (json_valid(content)),
      width         REAL NOT NULL CHECK (width > 0),
      height        REAL NOT NULL CHECK (height > 0),
      pages         INTEGER NOT NULL CHECK (pages > 0),
      state         TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'out', 'skipped')),
      spoiled       INTEGER NOT NULL DEFAULT 0 CHECK (spoiled >= 0),
      UNIQUE (jobId, position),
      CHECK ((subject IS NULL) = (subjectId IS NULL))
    ) STRICT;
    CREATE INDEX printSheetSubject ON printSheet (subject, subjectId);

    CREATE TABLE printRun (
      id          INTEGER PRIMARY KEY,
      jobId       INTEGER NOT NULL REFERENCES printJob (id),
      profileName TEXT,
      sentAt      TEXT NOT NULL,
      settledAt   TEXT
    ) STRICT;
    CREATE UNIQUE INDEX printRunOnItsWay ON printRun (jobId) WHERE settledAt IS NULL;

    CREATE TABLE printEvent (
      id      INTEGER PRIMARY KEY,
      sheetId INTEGER NOT NULL REFERENCES printSheet (id),
      runId   INTEGER REFERENCES printRun (id),
      at      TEXT NOT NULL,
      actor   TEXT NOT NULL,
      event   TEXT NOT NULL CHECK (event IN ('sent', 'out', 'spoiled', 'returned', 'skipped', 'restored')),
      reason  TEXT
    ) STRICT;
    CREATE INDEX printEventSheet ON printEvent (sheetId);
    CREATE INDEX printEventRun ON printEvent (runId);

    CREATE TRIGGER printEventIsNeverChanged BEFORE UPDATE ON printEvent
    BEGIN SELECT RAISE(ABORT, 'a line of the printing ledger is never changed'); END;
    CREATE TRIGGER printEventIsNeverRemoved BEFORE DELETE ON printEvent
    BEGIN SELECT RAISE(ABORT, 'a line of the printing ledger is never removed'); END;
  `)
}
