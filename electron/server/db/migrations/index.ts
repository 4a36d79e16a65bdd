import type { Sqlite } from '../sqlite.ts'
import * as office from './0010-office.ts'
import * as registry from './0020-registry.ts'
import * as training from './0030-training.ts'
import * as ledgers from './0040-ledgers.ts'
import * as certificates from './0050-certificates.ts'
import * as exports from './0060-exports.ts'
import * as layouts from './0070-layouts.ts'
import * as pending from './0080-pending.ts'
import * as printing from './0090-printing.ts'
import * as projects from './0100-projects.ts'
import * as failures from './0110-failures.ts'
import * as documents from './0120-documents.ts'
import * as codes from './0130-codes.ts'
import * as templates from './0140-templates.ts'
import * as nameFaces from './0150-name-faces.ts'
import * as packs from './0160-packs.ts'
import * as numbering from './0170-numbering.ts'
import * as registration from './0180-registration.ts'
import * as booklets from './0190-booklets.ts'
import * as jobs from './0200-jobs.ts'
import * as titles from './0210-titles.ts'
import * as waiting from './0220-waiting.ts'
import * as sheets from './0230-sheets.ts'
import * as packKinds from './0240-pack-kinds.ts'

export type Migration = { version: number; up: (sqlite: Sqlite) => void }

/** In order, numbered by tens, never edited once landed. */
export const migrations: readonly Migration[] = [
  { version: 10, up: office.up },
  { version: 20, up: registry.up },
  { version: 30, up: training.up },
  { version: 40, up: ledgers.up },
  { version: 50, up: certificates.up },
  { version: 60, up: exports.up },
  { version: 70, up: layouts.up },
  { version: 80, up: pending.up },
  { version: 90, up: printing.up },
  { version: 100, up: projects.up },
  { version: 110, up: failures.up },
  { version: 120, up: documents.up },
  { version: 130, up: codes.up },
  { version: 140, up: templates.up },
  { version: 150, up: nameFaces.up },
  { version: 160, up: packs.up },
  { version: 170, up: numbering.up },
  { version: 180, up: registration.up },
  { version: 190, up: booklets.up },
  { version: 200, up: jobs.up },
  { version: 210, up: titles.up },
  { version: 220, up: waiting.up },
  { version: 230, up: sheets.up },
  { version: 240, up: packKinds.up },
]
