import type { Sqlite } from '../sqlite.ts'

/**
 * Rows of any import that wait for somebody who is not known yet: how their sheet was read, and each row as it was read (JSON), to be planned
 * again. The hours that waited in a table of their own become such rows under their old ids, which the audit trail knows.
 */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE waitingSheet (
      batchId    INTEGER PRIMARY KEY REFERENCES importBatch (id),
      columns    TEXT NOT NULL CHECK (json_valid(columns)),
      headers    TEXT NOT NULL CHECK (json_valid(headers)),
      dateSystem TEXT NOT NULL CHECK (dateSystem IN ('1900', '1904')),
      options    TEXT NOT NULL CHECK (json_valid(options)),
      answers    TEXT NOT NULL CHECK (json_valid(answers))
    ) STRICT;
    CREATE TRIGGER waitingSheetIsKept BEFORE UPDATE ON waitingSheet
      BEGIN SELECT RAISE(ABORT, 'a sheet stays as it was read'); END;

    CREATE TABLE waitingRow (
      id          INTEGER PRIMARY KEY AUTOINCREMENT,
      batchId     INTEGER NOT NULL REFERENCES waitingSheet (batchId),
      line        INTEGER CHECK (line > 0),
      label       TEXT NOT NULL,
      people      TEXT NOT NULL CHECK (json_valid(people) AND json_array_length(people) > 0),
      cells       TEXT NOT NULL CHECK (json_valid(cells)),
      fingerprint TEXT NOT NULL,
      state       TEXT NOT NULL CHECK (state IN ('waiting', 'matched', 'dismissed')),
      reason      TEXT,
      CHECK ((state = 'dismissed') = (reason IS NOT NULL)),
      CHECK (reason <> '')
    ) STRICT;
    CREATE INDEX waitingRowByState ON waitingRow (state, batchId);
    CREATE INDEX waitingRowByFingerprint ON waitingRow (fingerprint);
    CREATE TRIGGER waitingRowIsKept BEFORE UPDATE OF batchId, line, label, cells, fingerprint ON waitingRow
      BEGIN SELECT RAISE(ABORT, 'a row stays as it was read'); END;
  `)
  takeOverHours(sqlite)
  sqlite.exec(`
    DELETE FROM sqlite_sequence WHERE name = 'waitingRow';
    INSERT INTO sqlite_sequence (name, seq) SELECT 'waitingRow', seq FROM sqlite_sequence WHERE name = 'pendingHours';
    DROP TABLE pendingHours;
  `)
}

type PendingHours = {
  id: number
  kind: string
  batchId: number
  name: string
  school: string | null
  idNumber: string | null
  cardNumber: string | null
  category: string
  date: string
  hours: number
  description: string
  state: string
  teacherId: number | null
  reason: string | null
}

/** Each as a row of a sheet that says what hours are read from, as a sender would write it. Which line it was, was not kept. */
function takeOverHours(sqlite: Sqlite): void {
  const pending = sqlite
    .prepare(
      'SELECT pendingHours.*, importBatch.kind FROM pendingHours JOIN importBatch ON importBatch.id = batchId ORDER BY pendingHours.id',
    )
    .all() as PendingHours[]
  const keepSheet = sqlite.prepare(`INSERT OR IGNORE INTO waitingSheet VALUES (?, ?, '{}', '1900', '{}', '{}')`)
  const keepRow = sqlite.prepare('INSERT INTO waitingRow VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?)')
  for (const row of pending) {
    const { id, kind, batchId, name, school, idNumber, cardNumber, teacherId, state } = row
    const texts = textsOf(row, kind)
    const columns = Object.fromEntries(Object.keys(texts).map((field) => [field, '']))
    const cells = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, { text, kind: text === '' ? 'empty' : 'text' }]))
    const label = [name, school, `${texts.hours} 学时`, row.description].filter(Boolean).join('　')
    const people = [{ role: '', name, school, idNumber, cardNumber, teacherId }]
    keepSheet.run(batchId, JSON.stringify(columns))
    const reason = state === 'dismissed' ? row.reason : null
    keepRow.run(id, batchId, label, JSON.stringify(people), JSON.stringify(cells), `pendingHours ${id}`, state, reason)
  }
}

/** A sheet of 校本研修 has no column for the category. */
function textsOf({ name, school, idNumber, cardNumber, category, date, hours, description }: PendingHours, kind: string) {
  return {
    name,
    school: school ?? '',
    idNumber: idNumber ?? '',
    cardNumber: cardNumber ?? '',
    project: description,
    hours: String(hours / 10),
    date,
    ...(kind === 'schoolHours' ? {} : { category: categories[category] ?? category }),
  }
}

/** What the categories were called when this step was made. */
const categories: Readonly<Record<string, string>> = {
  ethics: '师德',
  schoolBased: '校本',
  allStaff: '全员',
  online: '远程研修',
  itUplift: '信息化提升',
  cloudClass: '云课堂',
  principalQualification: '任职资格',
  inPostPrincipal: '在职校长提高',
  seniorStudy: '骨干校长研修',
  middleManager: '中层干部',
  inductionResidential: '新教师入职（集中）',
  inductionAtSchool: '新教师入职（校本）',
  youngBackbone: '青年骨干',
  distinguished: '名优教师',
  weakSubject: '薄弱学科',
  kindergartenSkills: '幼儿教师专业技能',
  headTeacher: '班主任',
}
