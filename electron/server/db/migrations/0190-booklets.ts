import type { Sqlite } from '../sqlite.ts'

/**
 * The booklet ledger: which line of whose booklet holds what. Places count the lines of a booklet's registration pages, or of its review pages,
 * from 1. A booklet names its layouts, because two editions may be in use at once; `hoursFrom` and `reviewFrom` are the first places that the office says are free. A place is never used twice, not even one that was spoiled.
 */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE booklet (
      id                 INTEGER PRIMARY KEY AUTOINCREMENT,
      teacherId          INTEGER NOT NULL REFERENCES teacher (id),
      number             TEXT NOT NULL,
      issuedOn           TEXT CHECK (issuedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      layoutId           TEXT NOT NULL,
      pages              INTEGER NOT NULL CHECK (pages > 0),
      linesPerSide       INTEGER NOT NULL CHECK (linesPerSide > 0),
      reviewLayoutId     TEXT NOT NULL,
      reviewPages        INTEGER NOT NULL CHECK (reviewPages > 0),
      reviewLinesPerSide INTEGER NOT NULL CHECK (reviewLinesPerSide > 0),
      hoursFrom          INTEGER NOT NULL CHECK (hoursFrom > 0),
      reviewFrom         INTEGER NOT NULL CHECK (reviewFrom > 0),
      state              TEXT NOT NULL CHECK (state IN ('current', 'full', 'lost')),
      closedReason       TEXT CHECK (closedReason <> ''),
      CHECK ((state = 'current') = (closedReason IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX bookletCurrent ON booklet (teacherId) WHERE state = 'current';
    CREATE INDEX bookletByTeacher ON booklet (teacherId);

    CREATE TABLE bookletLine (
      id                INTEGER PRIMARY KEY AUTOINCREMENT,
      bookletId         INTEGER NOT NULL REFERENCES booklet (id),
      teacherId         INTEGER NOT NULL REFERENCES teacher (id),
      kind              TEXT NOT NULL CHECK (kind IN ('hours', 'review')),
      place             INTEGER NOT NULL CHECK (place > 0),
      hoursEntryId      INTEGER REFERENCES hoursEntry (id),
      year              INTEGER,
      registeredContent TEXT NOT NULL CHECK (json_valid(registeredContent)),
      registeredAt      TEXT NOT NULL,
      printedAt         TEXT,
      state             TEXT NOT NULL CHECK (state IN ('valid', 'void')),
      reason            TEXT CHECK (reason <> ''),
      UNIQUE (bookletId, kind, place),
      CHECK ((kind = 'hours') = (hoursEntryId IS NOT NULL)),
      CHECK ((kind = 'review') = (year IS NOT NULL)),
      CHECK ((state = 'void') = (reason IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX bookletLineEntry ON bookletLine (hoursEntryId) WHERE state = 'valid' AND hoursEntryId IS NOT NULL;
    CREATE UNIQUE INDEX bookletLineYear ON bookletLine (teacherId, year) WHERE state = 'valid' AND year IS NOT NULL;
    CREATE INDEX bookletLineWaiting ON bookletLine (kind, bookletId, place) WHERE state = 'valid' AND printedAt IS NULL;
    CREATE TRIGGER bookletLineIsFrozen
      BEFORE UPDATE OF bookletId, teacherId, kind, place, hoursEntryId, year, registeredContent, registeredAt ON bookletLine
      BEGIN SELECT RAISE(ABORT, 'a registered line is frozen'); END;
    CREATE TRIGGER bookletLineStaysVoid BEFORE UPDATE OF state ON bookletLine WHEN OLD.state = 'void'
      BEGIN SELECT RAISE(ABORT, 'a void line stays void'); END;
    CREATE TRIGGER bookletLineStays BEFORE DELETE ON bookletLine WHEN OLD.printedAt IS NOT NULL OR OLD.state = 'void'
      BEGIN SELECT RAISE(ABORT, 'a line that is on paper is never removed'); END;
  `)
}
