import type { Sqlite } from '../sqlite.ts'

/**
 * Layouts of senders that were read by hand, to be read so again: the header's texts, and the letters of the columns by field, as JSON. What
 * was corrected in a batch, and what became of it when it was undone, is kept with the batch as JSON.
 */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE rememberedLayout (
      id          INTEGER PRIMARY KEY,
      kind        TEXT NOT NULL,
      headerRows  INTEGER NOT NULL CHECK (headerRows IN (1, 2)),
      fingerprint TEXT NOT NULL,
      columns     TEXT NOT NULL,
      actor       TEXT NOT NULL,
      at          TEXT NOT NULL,
      UNIQUE (kind, headerRows, fingerprint)
    ) STRICT;
    ALTER TABLE importBatch ADD COLUMN corrections TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE importBatch ADD COLUMN undoneBy TEXT;
    ALTER TABLE importBatch ADD COLUMN undoReason TEXT;
    ALTER TABLE importBatch ADD COLUMN undoReport TEXT;
  `)
}
