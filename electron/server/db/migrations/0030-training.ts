import type { Sqlite } from '../sqlite.ts'

/** Programs of the annual plan, cohorts with their roster, sessions, attendance and scores. Hours and points are tenths. */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE program (
      id         INTEGER PRIMARY KEY AUTOINCREMENT,
      year       INTEGER NOT NULL CHECK (year BETWEEN 1990 AND 2200),
      planSheet  TEXT NOT NULL,
      sequence   TEXT,
      name       TEXT NOT NULL CHECK (name <> ''),
      code       TEXT,
      content    TEXT,
      audience   TEXT,
      peopleText TEXT, peopleMin INTEGER, peopleMax INTEGER, peopleUnit TEXT,
      hoursText  TEXT, hoursMin INTEGER, hoursMax INTEGER,
      sessionsMin INTEGER, sessionsMax INTEGER,
      daysText   TEXT, daysMin INTEGER, daysMax INTEGER,
      timeText   TEXT, monthFrom INTEGER CHECK (monthFrom BETWEEN 1 AND 12), monthTo INTEGER CHECK (monthTo BETWEEN 1 AND 12),
      place      TEXT,
      department TEXT,
      note       TEXT,
      UNIQUE (year, planSheet, name, sequence)
    ) STRICT;

    CREATE TABLE cohort (
      id                INTEGER PRIMARY KEY AUTOINCREMENT,
      programId         INTEGER NOT NULL REFERENCES program (id),
      name              TEXT NOT NULL UNIQUE CHECK (name <> ''),
      category          TEXT NOT NULL,
      level             TEXT NOT NULL,
      mode              TEXT NOT NULL,
      organizer         TEXT NOT NULL,
      place             TEXT,
      startDate         TEXT NOT NULL,
      endDate           TEXT NOT NULL,
      plannedHours      INTEGER NOT NULL CHECK (plannedHours > 0),
      minimumAttendance INTEGER NOT NULL CHECK (minimumAttendance BETWEEN 0 AND 100),
      passMark          INTEGER NOT NULL CHECK (passMark BETWEEN 0 AND 1000),
      state             TEXT NOT NULL CHECK (state IN ('open', 'locked', 'completed')),
      completedOn       TEXT,
      CHECK (startDate <= endDate),
      CHECK ((state = 'completed') = (completedOn IS NOT NULL))
    ) STRICT;
    CREATE INDEX cohortByProgram ON cohort (programId);

    CREATE TABLE schemeComponent (
      id        INTEGER PRIMARY KEY AUTOINCREMENT,
      cohortId  INTEGER NOT NULL REFERENCES cohort (id),
      name      TEXT NOT NULL CHECK (name <> ''),
      weight    INTEGER NOT NULL CHECK (weight BETWEEN 1 AND 100),
      sortOrder INTEGER NOT NULL,
      UNIQUE (cohortId, name)
    ) STRICT;

    CREATE TABLE enrollment (
      id          INTEGER PRIMARY KEY AUTOINCREMENT,
      cohortId    INTEGER NOT NULL REFERENCES cohort (id),
      teacherId   INTEGER NOT NULL REFERENCES teacher (id),
      schoolId    INTEGER REFERENCES school (id),
      result      TEXT CHECK (result IN ('合格', '不合格')),
      finalScore  INTEGER CHECK (finalScore BETWEEN 0 AND 1000),
      earnedHours INTEGER CHECK (earnedHours >= 0),
      reasons     TEXT,
      UNIQUE (cohortId, teacherId)
    ) STRICT;
    CREATE INDEX enrollmentByTeacher ON enrollment (teacherId);

    CREATE TABLE session (
      id       INTEGER PRIMARY KEY AUTOINCREMENT,
      cohortId INTEGER NOT NULL REFERENCES cohort (id),
      date     TEXT NOT NULL,
      part     TEXT NOT NULL CHECK (part IN ('全天', '上午', '下午', '晚上')),
      topic    TEXT NOT NULL,
      hours    INTEGER NOT NULL CHECK (hours > 0),
      UNIQUE (cohortId, date, part)
    ) STRICT;

    CREATE TABLE attendance (
      id           INTEGER PRIMARY KEY AUTOINCREMENT,
      sessionId    INTEGER NOT NULL REFERENCES session (id),
      enrollmentId INTEGER NOT NULL REFERENCES enrollment (id),
      mark         TEXT NOT NULL CHECK (mark IN ('出勤', '请假', '缺勤')),
      UNIQUE (sessionId, enrollmentId)
    ) STRICT;
    CREATE INDEX attendanceByEnrollment ON attendance (enrollmentId);

    CREATE TABLE score (
      id           INTEGER PRIMARY KEY AUTOINCREMENT,
      enrollmentId INTEGER NOT NULL REFERENCES enrollment (id),
      componentId  INTEGER NOT NULL REFERENCES schemeComponent (id),
      points       INTEGER NOT NULL CHECK (points BETWEEN 0 AND 1000),
      UNIQUE (enrollmentId, componentId)
    ) STRICT;
    CREATE INDEX scoreByComponent ON score (componentId);
  `)
}
