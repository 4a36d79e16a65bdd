import type { Sqlite } from '../sqlite.ts'

/** Schools, teachers, postings (who belonged to which school from when to when), and hand-picked groups. Ids are never used again (here and below): audit lines outlive rows. */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE school (
      id            INTEGER PRIMARY KEY AUTOINCREMENT,
      code          TEXT UNIQUE CHECK (code <> ''),
      name          TEXT NOT NULL UNIQUE CHECK (name <> ''),
      pinyin        TEXT NOT NULL,
      initials      TEXT NOT NULL,
      kind          TEXT,
      area          TEXT,
      centralSchool TEXT,
      sortOrder     INTEGER NOT NULL DEFAULT 0,
      note          TEXT
    ) STRICT;

    CREATE TABLE schoolAlias (
      id       INTEGER PRIMARY KEY AUTOINCREMENT,
      schoolId INTEGER NOT NULL REFERENCES school (id),
      alias    TEXT NOT NULL UNIQUE CHECK (alias <> '')
    ) STRICT;
    CREATE INDEX schoolAliasBySchool ON schoolAlias (schoolId);

    CREATE TABLE teacher (
      id                INTEGER PRIMARY KEY AUTOINCREMENT,
      name              TEXT NOT NULL CHECK (name <> ''),
      pinyin            TEXT NOT NULL,
      initials          TEXT NOT NULL,
      idType            TEXT NOT NULL DEFAULT '居民身份证',
      idNumber          TEXT UNIQUE CHECK (idNumber <> ''),
      sex               TEXT CHECK (sex IN ('男', '女')),
      birthDate         TEXT CHECK (birthDate GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*'),
      phone             TEXT,
      cardNumber        TEXT UNIQUE CHECK (cardNumber <> ''),
      stage             TEXT,
      subject           TEXT,
      professionalTitle TEXT,
      post              TEXT,
      workStartDate     TEXT CHECK (workStartDate GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*'),
      education         TEXT,
      title             TEXT,
      status            TEXT NOT NULL DEFAULT '在职',
      note              TEXT
    ) STRICT;
    CREATE INDEX teacherByPinyin ON teacher (pinyin, id);
    CREATE INDEX teacherByName ON teacher (name);

    CREATE TABLE posting (
      id        INTEGER PRIMARY KEY AUTOINCREMENT,
      teacherId INTEGER NOT NULL REFERENCES teacher (id),
      schoolId  INTEGER NOT NULL REFERENCES school (id),
      fromDate  TEXT,
      toDate    TEXT,
      CHECK (fromDate IS NULL OR toDate IS NULL OR fromDate <= toDate)
    ) STRICT;
    CREATE UNIQUE INDEX postingCurrent ON posting (teacherId) WHERE toDate IS NULL;
    CREATE INDEX postingByTeacher ON posting (teacherId);
    CREATE INDEX postingBySchool ON posting (schoolId, teacherId) WHERE toDate IS NULL;

    CREATE TABLE membership (
      id        INTEGER PRIMARY KEY AUTOINCREMENT,
      teacherId INTEGER NOT NULL REFERENCES teacher (id),
      groupCode TEXT NOT NULL,
      fromDate  TEXT NOT NULL,
      toDate    TEXT,
      UNIQUE (teacherId, groupCode, fromDate)
    ) STRICT;
  `)
}
