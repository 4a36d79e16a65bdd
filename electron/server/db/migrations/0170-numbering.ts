import { createHmac, randomBytes } from 'node:crypto'
import type { Sqlite } from '../sqlite.ts'

/**
 * Numbers of every kind of document, paper with numbers of its own, and a register that holds other documents than completion certificates.
 * A certificate knows the counter and the serial its number was made of, so that gaps can be told. The old ones were counted by year, in
 * the order of their ids, without a gap. What is derived with the secret key is written out here as it was when this step landed.
 */
export function up(sqlite: Sqlite): void {
  sqlite.exec(tables)
  sqlite.prepare('INSERT INTO verificationKey (id, secret) VALUES (1, ?)').run(randomBytes(32).toString('hex'))
  moveCertificates(sqlite)
}

const tables = `
  CREATE TABLE numberSeries (
    id      INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL UNIQUE CHECK (kind IN ('completion', 'title', 'honour', 'appointment')),
    type    TEXT NOT NULL CHECK (type <> ''),
    pattern TEXT NOT NULL UNIQUE CHECK (pattern <> ''),
    resets  TEXT NOT NULL
  ) STRICT;
  INSERT INTO numberSeries (id, kind, type, pattern, resets) VALUES
    (1, 'completion', '结业', coalesce((SELECT numberPattern FROM office), '{机构简称}培证字〔{四位年}〕第{流水:4}号'), 'year'),
    (2, 'title', '称号', '{机构简称}{类型}字〔{四位年}〕第{流水:4}号', 'year'),
    (3, 'honour', '荣誉', '{机构简称}荣字〔{四位年}〕第{流水:4}号', 'year'),
    (4, 'appointment', '聘任', '{机构简称}聘字〔{四位年}〕第{流水:4}号', 'year');
  ALTER TABLE office DROP COLUMN numberPattern;

  CREATE TABLE numberRange (
    id          INTEGER PRIMARY KEY,
    seriesId    INTEGER NOT NULL REFERENCES numberSeries (id),
    scope       TEXT NOT NULL,
    firstSerial INTEGER NOT NULL CHECK (firstSerial >= 1),
    lastSerial  INTEGER NOT NULL,
    purpose     TEXT NOT NULL CHECK (purpose IN ('reserved', 'elsewhere')),
    note        TEXT NOT NULL CHECK (note <> ''),
    setOn       TEXT NOT NULL,
    releasedOn  TEXT,
    CHECK (lastSerial >= firstSerial)
  ) STRICT;
  CREATE INDEX numberRangeByScope ON numberRange (scope, firstSerial);

  CREATE TABLE paperPack (
    id          INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('completion', 'title', 'honour', 'appointment')),
    prefix      TEXT NOT NULL,
    digits      INTEGER NOT NULL CHECK (digits BETWEEN 1 AND 12),
    firstNumber INTEGER NOT NULL CHECK (firstNumber >= 0),
    lastNumber  INTEGER NOT NULL,
    receivedOn  TEXT NOT NULL,
    note        TEXT,
    CHECK (lastNumber >= firstNumber)
  ) STRICT;

  CREATE TABLE verificationKey (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    secret TEXT NOT NULL CHECK (length(secret) = 64)
  ) STRICT;

  CREATE TABLE certificateNew (
    id               INTEGER PRIMARY KEY,
    kind             TEXT NOT NULL CHECK (kind IN ('completion', 'title', 'honour', 'appointment')),
    number           TEXT NOT NULL UNIQUE,
    numberScope      TEXT NOT NULL,
    serial           INTEGER NOT NULL CHECK (serial >= 1),
    enrollmentId     INTEGER REFERENCES enrollment (id),
    cohortId         INTEGER REFERENCES cohort (id),
    teacherId        INTEGER NOT NULL REFERENCES teacher (id),
    schoolId         INTEGER REFERENCES school (id),
    teacherName      TEXT NOT NULL,
    about            TEXT NOT NULL CHECK (about <> ''),
    layoutId         TEXT NOT NULL,
    layoutVersion    INTEGER NOT NULL,
    issuedContent    TEXT NOT NULL CHECK (json_valid(issuedContent)),
    issuedOn         TEXT NOT NULL,
    issuedAt         TEXT NOT NULL,
    verificationCode TEXT NOT NULL UNIQUE CHECK (length(verificationCode) = 8),
    replacesId       INTEGER UNIQUE REFERENCES certificate (id),
    reissueReason    TEXT CHECK (reissueReason IN ('遗失', '更名', '错字', '损坏')),
    reissueNote      TEXT,
    state            TEXT NOT NULL CHECK (state IN ('issued', 'void')),
    voidedAt         TEXT,
    voidReason       TEXT,
    UNIQUE (numberScope, serial),
    CHECK ((kind = 'completion') = (enrollmentId IS NOT NULL AND cohortId IS NOT NULL)),
    CHECK ((replacesId IS NULL) = (reissueReason IS NULL)),
    CHECK ((state = 'void') = (voidedAt IS NOT NULL)),
    CHECK ((state = 'void') = (voidReason IS NOT NULL AND voidReason <> ''))
  ) STRICT;
`

const oldCertificates = `
  SELECT certificate.*, enrollment.schoolId, program.name AS about,
    json_array('completion', '年=' || substr(issuedOn, 1, 4)) AS numberScope,
    row_number() OVER (PARTITION BY substr(issuedOn, 1, 4) ORDER BY certificate.id) AS serial
  FROM certificate
  JOIN enrollment ON enrollment.id = certificate.enrollmentId
  JOIN cohort ON cohort.id = certificate.cohortId
  JOIN program ON program.id = cohort.programId
  ORDER BY certificate.id
`

const copied = [
  ...['id', 'number', 'enrollmentId', 'cohortId', 'teacherId', 'teacherName', 'layoutId', 'layoutVersion', 'issuedContent'],
  ...['issuedOn', 'issuedAt', 'state', 'voidedAt', 'voidReason', 'schoolId', 'about', 'numberScope', 'serial', 'verificationCode'],
]

function moveCertificates(sqlite: Sqlite): void {
  const { secret } = sqlite.prepare('SELECT secret FROM verificationKey').get() as { secret: string }
  const insert = sqlite.prepare(
    `INSERT INTO certificateNew (kind, ${copied.join(', ')}) VALUES ('completion', ${copied.map((column) => `@${column}`).join(', ')})`,
  )
  const codes = new Set<string>()
  for (const row of sqlite.prepare(oldCertificates).all() as Record<string, string | number | null>[]) {
    const verificationCode = newCode(secret, String(row['number']), codes)
    const kept = Object.fromEntries(Object.entries(row).filter(([column]) => copied.includes(column)))
    insert.run({ ...kept, verificationCode })
  }
  sqlite.exec(afterMoving)
}

function newCode(secret: string, number: string, taken: Set<string>): string {
  for (let attempt = 0; ; attempt++) {
    const digest = createHmac('sha256', Buffer.from(secret, 'hex')).update(`certificate\n${number}\n${attempt}`).digest()
    const code = Array.from(digest.subarray(0, 8), (byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join('')
    if (taken.has(code)) continue
    taken.add(code)
    return code
  }
}

const afterMoving = `
  DROP TABLE certificate;
  ALTER TABLE certificateNew RENAME TO certificate;
  CREATE UNIQUE INDEX certificateValid ON certificate (enrollmentId) WHERE state = 'issued';
  CREATE INDEX certificateByCohort ON certificate (cohortId);
  CREATE INDEX certificateByTeacher ON certificate (teacherId);
  CREATE INDEX certificateByIssue ON certificate (issuedAt DESC, id);
  CREATE TRIGGER certificateIsFrozen
    BEFORE UPDATE OF kind, number, numberScope, serial, enrollmentId, cohortId, teacherId, schoolId, teacherName, about, layoutId,
      layoutVersion, issuedContent, issuedOn, issuedAt, verificationCode, replacesId, reissueReason, reissueNote ON certificate
    BEGIN SELECT RAISE(ABORT, 'an issued certificate is frozen'); END;
  CREATE TRIGGER certificateStaysVoid BEFORE UPDATE OF state ON certificate WHEN OLD.state = 'void'
    BEGIN SELECT RAISE(ABORT, 'a void certificate stays void'); END;
  CREATE TRIGGER certificateStays BEFORE DELETE ON certificate BEGIN SELECT RAISE(ABORT, 'a certificate is never removed'); END;

  CREATE TABLE paperSheet (
    id            INTEGER PRIMARY KEY,
    packId        INTEGER NOT NULL REFERENCES paperPack (id),
    paperNumber   INTEGER NOT NULL,
    state         TEXT NOT NULL CHECK (state IN ('used', 'spoiled')),
    certificateId INTEGER REFERENCES certificate (id),
    spoiledReason TEXT,
    takenAt       TEXT NOT NULL,
    UNIQUE (packId, paperNumber),
    CHECK (state = 'spoiled' OR certificateId IS NOT NULL),
    CHECK ((state = 'spoiled') = (spoiledReason IS NOT NULL AND spoiledReason <> ''))
  ) STRICT;
  CREATE UNIQUE INDEX paperOfCertificate ON paperSheet (certificateId) WHERE state = 'used';
`
