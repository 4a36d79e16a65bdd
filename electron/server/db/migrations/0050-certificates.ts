import type { Sqlite } from '../sqlite.ts'

/** The register of everything issued. A certificate is frozen as issued; only its state may move from issued to void. */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE numberCounter (
      scope TEXT PRIMARY KEY,
      last  INTEGER NOT NULL CHECK (last >= 0)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE certificate (
      id            INTEGER PRIMARY KEY,
      number        TEXT NOT NULL UNIQUE,
      enrollmentId  INTEGER NOT NULL REFERENCES enrollment (id),
      cohortId      INTEGER NOT NULL REFERENCES cohort (id),
      teacherId     INTEGER NOT NULL REFERENCES teacher (id),
      teacherName   TEXT NOT NULL,
      layoutId      TEXT NOT NULL,
      layoutVersion INTEGER NOT NULL,
      issuedContent TEXT NOT NULL CHECK (json_valid(issuedContent)),
      issuedOn      TEXT NOT NULL,
      issuedAt      TEXT NOT NULL,
      state         TEXT NOT NULL CHECK (state IN ('issued', 'void')),
      voidedAt      TEXT,
      voidReason    TEXT,
      CHECK ((state = 'void') = (voidedAt IS NOT NULL)),
      CHECK ((state = 'void') = (voidReason IS NOT NULL AND voidReason <> ''))
    ) STRICT;
    CREATE UNIQUE INDEX certificateValid ON certificate (enrollmentId) WHERE state = 'issued';
    CREATE INDEX certificateByCohort ON certificate (cohortId);
    CREATE INDEX certificateByTeacher ON certificate (teacherId);
    CREATE INDEX certificateByIssue ON certificate (issuedAt DESC, id);
    CREATE TRIGGER certificateIsFrozen
      BEFORE UPDATE OF number, enrollmentId, cohortId, teacherId, teacherName, layoutId, layoutVersion, issuedContent, issuedOn, issuedAt ON certificate
      BEGIN SELECT RAISE(ABORT, 'an issued certificate is frozen'); END;
    CREATE TRIGGER certificateStaysVoid BEFORE UPDATE OF state ON certificate WHEN OLD.state = 'void'
      BEGIN SELECT RAISE(ABORT, 'a void certificate stays void'); END;
    CREATE TRIGGER certificateStays BEFORE DELETE ON certificate BEGIN SELECT RAISE(ABORT, 'a certificate is never removed'); END;
  `)
}
