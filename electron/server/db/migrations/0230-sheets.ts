import type { Sqlite } from '../sqlite.ts'

/**
 * Layouts without a header are remembered too (`headerRows` 0). A batch keeps which sheet of the file it was (nothing for those of before), and as
 * JSON the rows that the person left out.
 */
export function up(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TABLE layoutWithoutHeader (
      id          INTEGER PRIMARY KEY,
      kind        TEXT NOT NULL,
      headerRows  INTEGER NOT NULL CHECK (headerRows IN (0, 1, 2)),
      fingerprint TEXT NOT NULL,
      columns     TEXT NOT NULL,
      actor       TEXT NOT NULL,
      at          TEXT NOT NULL,
      UNIQUE (kind, headerRows, fingerprint)
    ) STRICT;
    INSERT INTO layoutWithoutHeader SELECT id, kind, headerRows, fingerprint, columns, actor, at FROM rememberedLayout;
    DROP TABLE rememberedLayout;
    ALTER TABLE layoutWithoutHeader RENAME TO rememberedLayout;
    ALTER TABLE importBatch ADD COLUMN sheet TEXT;
    ALTER TABLE importBatch ADD COLUMN omitted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(omitted));
  `)
}
