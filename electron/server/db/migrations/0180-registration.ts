import type { Sqlite } from '../sqlite.ts'

/** Annual registration: what is asked for the stamp of a year, and for each teacher what was found and decided. What was found is frozen with the decision. */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE registrationYear (
      id                INTEGER PRIMARY KEY AUTOINCREMENT,
      year              INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1990 AND 2200),
      pace              TEXT NOT NULL CHECK (pace IN ('share', 'due')),
      ethicsPerSemester INTEGER NOT NULL CHECK (ethicsPerSemester >= 0),
      openedAt          TEXT NOT NULL
    ) STRICT;

    CREATE TABLE registration (
      id         INTEGER PRIMARY KEY AUTOINCREMENT,
      year       INTEGER NOT NULL REFERENCES registrationYear (year),
      teacherId  INTEGER NOT NULL REFERENCES teacher (id),
      schoolId   INTEGER REFERENCES school (id),
      decision   TEXT NOT NULL CHECK (decision IN ('passed', 'failed')),
      verdict    TEXT NOT NULL CHECK (json_valid(verdict)),
      unmet      INTEGER NOT NULL CHECK (unmet >= 0),
      reason     TEXT CHECK (reason <> ''),
      stampedOn  TEXT CHECK (stampedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      decidedAt  TEXT NOT NULL,
      decidedBy  TEXT NOT NULL,
      UNIQUE (teacherId, year),
      CHECK ((decision = 'passed') = (stampedOn IS NOT NULL)),
      CHECK (decision = 'failed' OR unmet = 0 OR reason IS NOT NULL),
      CHECK (decision = 'passed' OR unmet > 0 OR reason IS NOT NULL)
    ) STRICT;
    CREATE INDEX registrationByYear ON registration (year, teacherId);
  `)
}
