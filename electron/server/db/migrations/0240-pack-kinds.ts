import type { Sqlite } from '../sqlite.ts'

/**
 * Rounds of more than one kind: what schools are asked for, and of hours in which time. The workbook itself is kept beside what was read of it, so
 * that it can go back to the school with marks in it.
 */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    ALTER TABLE packRound ADD COLUMN kind TEXT NOT NULL DEFAULT 'teachers' CHECK (kind IN ('teachers', 'schoolHours'));
    ALTER TABLE packRound ADD COLUMN fromDay TEXT CHECK (fromDay GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
    ALTER TABLE packRound ADD COLUMN toDay TEXT
      CHECK (toDay GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
      CHECK ((kind = 'schoolHours') = (fromDay IS NOT NULL AND toDay IS NOT NULL AND fromDay <= toDay));

    CREATE TABLE packReturnFile (
      returnId INTEGER PRIMARY KEY REFERENCES packReturn (id),
      content  BLOB NOT NULL
    ) STRICT;
    CREATE TRIGGER packReturnFileIsKept BEFORE UPDATE ON packReturnFile BEGIN SELECT RAISE(ABORT, 'a file stays as it came'); END;
    CREATE TRIGGER packReturnFileStays BEFORE DELETE ON packReturnFile BEGIN SELECT RAISE(ABORT, 'a file is never removed'); END;
  `)
}
