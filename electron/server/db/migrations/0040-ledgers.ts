import type { Sqlite } from '../sqlite.ts'

/** The two append-only ledgers, and what the activity ledger is kept for. A correction is a reversing entry with its reason. */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE hoursEntry (
      id          INTEGER PRIMARY KEY,
      teacherId   INTEGER NOT NULL REFERENCES teacher (id),
      category    TEXT NOT NULL,
      date        TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      hours       INTEGER NOT NULL CHECK (hours <> 0),
      source      TEXT NOT NULL CHECK (source IN ('cohort', 'manual', 'import')),
      description TEXT NOT NULL,
      cohortId    INTEGER REFERENCES cohort (id),
      batchId     INTEGER REFERENCES importBatch (id),
      reversesId  INTEGER REFERENCES hoursEntry (id),
      reason      TEXT,
      enteredAt   TEXT NOT NULL,
      CHECK (reversesId IS NULL OR (reason IS NOT NULL AND reason <> '')),
      CHECK (reversesId IS NOT NULL OR hours > 0)
    ) STRICT;
    CREATE INDEX hoursEntrySums ON hoursEntry (teacherId, category, date, hours);
    CREATE UNIQUE INDEX hoursEntryReversal ON hoursEntry (reversesId) WHERE reversesId IS NOT NULL;
    CREATE INDEX hoursEntryByDate ON hoursEntry (date, coalesce(reversesId, id), hours, source);
    CREATE INDEX hoursEntryByCohort ON hoursEntry (cohortId) WHERE cohortId IS NOT NULL;
    CREATE TRIGGER hoursEntryIsKept BEFORE UPDATE ON hoursEntry BEGIN SELECT RAISE(ABORT, 'a ledger entry is never changed'); END;
    CREATE TRIGGER hoursEntryStays BEFORE DELETE ON hoursEntry BEGIN SELECT RAISE(ABORT, 'a ledger entry is never removed'); END;
    CREATE TRIGGER hoursEntryIsMirrored BEFORE INSERT ON hoursEntry WHEN NEW.reversesId IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM hoursEntry WHERE id = NEW.reversesId AND teacherId = NEW.teacherId
        AND category = NEW.category AND date = NEW.date AND hours = -NEW.hours)
      BEGIN SELECT RAISE(ABORT, 'a reversing entry repeats teacher, category and date with the hours negated'); END;

    CREATE TABLE base (
      id           INTEGER PRIMARY KEY AUTOINCREMENT,
      kind         TEXT NOT NULL CHECK (kind IN ('实训基地', '名师工作室', '乡村工作室')),
      name         TEXT NOT NULL UNIQUE CHECK (name <> ''),
      schoolId     INTEGER NOT NULL REFERENCES school (id),
      level        TEXT NOT NULL CHECK (level IN ('国家级', '省级', '市级', '县级')),
      leaderId     INTEGER REFERENCES teacher (id),
      registeredOn TEXT NOT NULL,
      closedOn     TEXT CHECK (closedOn >= registeredOn),
      closedReason TEXT,
      note         TEXT
    ) STRICT;

    CREATE TABLE pairing (
      id        INTEGER PRIMARY KEY AUTOINCREMENT,
      kind      TEXT NOT NULL CHECK (kind IN ('带徒', '对口帮扶', '班主任导师')),
      mentorId  INTEGER NOT NULL REFERENCES teacher (id),
      menteeId  INTEGER NOT NULL REFERENCES teacher (id),
      startDate TEXT NOT NULL,
      endDate   TEXT NOT NULL,
      goals     TEXT NOT NULL,
      state     TEXT NOT NULL CHECK (state IN ('active', 'completed', 'ended')),
      endReason TEXT,
      CHECK (mentorId <> menteeId),
      CHECK (startDate <= endDate)
    ) STRICT;
    CREATE UNIQUE INDEX pairingActive ON pairing (kind, mentorId, menteeId) WHERE state = 'active';
    CREATE INDEX pairingByMentor ON pairing (mentorId);
    CREATE INDEX pairingByMentee ON pairing (menteeId);

    CREATE TABLE activityEntry (
      id         INTEGER PRIMARY KEY,
      baseId     INTEGER REFERENCES base (id),
      pairingId  INTEGER REFERENCES pairing (id),
      date       TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      kind       TEXT NOT NULL,
      topic      TEXT NOT NULL,
      times      INTEGER NOT NULL CHECK (times <> 0),
      people     INTEGER CHECK (people >= 0),
      reversesId INTEGER UNIQUE REFERENCES activityEntry (id),
      reason     TEXT,
      enteredAt  TEXT NOT NULL,
      CHECK ((baseId IS NULL) <> (pairingId IS NULL)),
      CHECK (reversesId IS NULL OR (reason IS NOT NULL AND reason <> '')),
      CHECK (reversesId IS NOT NULL OR times > 0)
    ) STRICT;
    CREATE INDEX activityEntryByBase ON activityEntry (baseId, date) WHERE baseId IS NOT NULL;
    CREATE INDEX activityEntryByPairing ON activityEntry (pairingId, date) WHERE pairingId IS NOT NULL;
    CREATE TRIGGER activityEntryIsKept BEFORE UPDATE ON activityEntry BEGIN SELECT RAISE(ABORT, 'a ledger entry is never changed'); END;
    CREATE TRIGGER activityEntryStays BEFORE DELETE ON activityEntry BEGIN SELECT RAISE(ABORT, 'a ledger entry is never removed'); END;
    CREATE TRIGGER activityEntryIsMirrored BEFORE INSERT ON activityEntry WHEN NEW.reversesId IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM activityEntry WHERE id = NEW.reversesId AND baseId IS NEW.baseId AND pairingId IS NEW.pairingId
        AND date = NEW.date AND times = -NEW.times)
      BEGIN SELECT RAISE(ABORT, 'a reversing entry repeats base or pairing and date with the times negated'); END;
  `)
}
