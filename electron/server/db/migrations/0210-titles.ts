import type { Sqlite } from '../sqlite.ts'

/**
 * The titles of teachers, which stood in one text of the teacher (县级骨干教师、市级名师), become rows with level, date, number and state. A date is as
 * exact as it is known: a year, a month or a day. Each title gets an audit line of the moment from which it stood in the text without a break, so
 * that it is known who entered it, and an import of before can be undone as before; the old lines of the text stay as they are.
 */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE title (
      id              INTEGER PRIMARY KEY AUTOINCREMENT,
      teacherId       INTEGER NOT NULL REFERENCES teacher (id),
      name            TEXT NOT NULL CHECK (name <> ''),
      level           TEXT CHECK (level IN ('国家级', '省级', '市级', '县级', '校级')),
      grantedOn       TEXT CHECK (grantedOn GLOB '[0-9][0-9][0-9][0-9]' OR grantedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*'),
      grantedBy       TEXT CHECK (grantedBy <> ''),
      number          TEXT CHECK (number <> ''),
      state           TEXT NOT NULL DEFAULT 'valid' CHECK (state IN ('valid', 'withdrawn')),
      withdrawnOn     TEXT CHECK (withdrawnOn GLOB '[0-9][0-9][0-9][0-9]' OR withdrawnOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*'),
      withdrawnReason TEXT CHECK (withdrawnReason <> ''),
      CHECK ((state = 'withdrawn') = (withdrawnOn IS NOT NULL)),
      CHECK ((state = 'withdrawn') = (withdrawnReason IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX titleValid ON title (teacherId, name, coalesce(level, '')) WHERE state = 'valid';
    CREATE INDEX titleByTeacher ON title (teacherId, state, name);
  `)
  moveTitles(sqlite)
  sqlite.exec('ALTER TABLE teacher DROP COLUMN title')
}

type Entry = { at: string; actor: string; reason: string | null; batchId: number | null; titles: readonly string[] }

function moveTitles(sqlite: Sqlite): void {
  const texts = sqlite.prepare('SELECT id, title FROM teacher WHERE title IS NOT NULL ORDER BY id').all() as { id: number; title: string }[]
  const entries = readEntries(sqlite)
  const addTitle = sqlite.prepare('INSERT INTO title (teacherId, name, level) VALUES (?, ?, ?)')
  const addLine = sqlite.prepare(
    "INSERT INTO auditEntry (at, actor, subject, subjectId, action, after, reason, batchId) VALUES (?, ?, 'title', ?, 'create', ?, ?, ?)",
  )
  for (const { id: teacherId, title } of texts) {
    for (const name of new Set(titlesOf(title))) {
      const level = levelOf(name)
      const titleId = Number(addTitle.run(teacherId, name, level).lastInsertRowid)
      const entry = firstWith(entries.get(teacherId) ?? [], name)
      const after = JSON.stringify({ teacherId, name, level })
      if (entry) addLine.run(entry.at, entry.actor, titleId, after, entry.reason, entry.batchId)
    }
  }
}

/** What the audit trail says of the text, teacher by teacher, in the order it was written. */
function readEntries(sqlite: Sqlite): ReadonlyMap<number, readonly Entry[]> {
  const rows = sqlite
    .prepare(
      `SELECT subjectId, at, actor, reason, batchId, json_extract(after, '$.title') AS title FROM auditEntry
       WHERE subject = 'teacher' AND json_type(after, '$.title') IS NOT NULL ORDER BY id`,
    )
    .all() as (Omit<Entry, 'titles'> & { subjectId: number; title: string | null })[]
  const entries = rows.map(({ title, ...entry }) => ({ ...entry, titles: titlesOf(title ?? '') }))
  return Map.groupBy(entries, ({ subjectId }) => subjectId)
}

/** The entry from which on the title is in all. */
function firstWith(entries: readonly Entry[], name: string): Entry | undefined {
  const without = entries.findLastIndex(({ titles }) => !titles.includes(name))
  return entries[without + 1]
}

/** A migration keeps its own words: those of the program may change. */
function titlesOf(text: string): string[] {
  return text
    .split(/[、,，;；/\n]+/)
    .map((part) => part.replace(/[\s\u3000]+/g, ''))
    .filter((part) => part !== '')
}

const levels: readonly (readonly [level: string, begins: RegExp])[] = [
  ['国家级', /^(国家|部级)/],
  ['省级', /^省(部)?级/],
  ['市级', /^(地市|设区市|地)?市级|^地级市/],
  ['县级', /^(县|区县|县区|县市区|区)级/],
  ['校级', /^(学)?校级/],
]

function levelOf(name: string): string | null {
  return levels.find(([, begins]) => begins.test(name))?.[0] ?? null
}
