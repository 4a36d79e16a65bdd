import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectSchoolRoster, type Hides, schoolRoster } from '../support/school-roster.ts'
import { buildWorkbook, type WorkbookFormat } from '../support/workbooks.ts'

/** Every file a centre receives, by the name it comes under, and what of it says that it is hidden: text knows nothing of that, and the library that builds .xls here hides no rows. */
const files: Readonly<Record<string, { format: WorkbookFormat; hides: Hides }>> = {
  '花名册.xlsx': { format: 'xlsx', hides: 'both' },
  '带宏的花名册.xlsm': { format: 'xlsm', hides: 'both' },
  '花名册.xls': { format: 'xls', hides: 'columns' },
  '花名册.et': { format: 'xls', hides: 'columns' },
  '花名册.ods': { format: 'ods', hides: 'nothing' },
  '平台导出（网页）.xls': { format: 'htmlXls', hides: 'both' },
  '平台导出（XML）.xls': { format: 'xmlXls', hides: 'both' },
  'GB18030.csv': { format: 'csvGb18030', hides: 'nothing' },
  'UTF-8.csv': { format: 'csvUtf8', hides: 'nothing' },
  'UTF-8 带标记.csv': { format: 'csvUtf8Mark', hides: 'nothing' },
  'UTF-16.csv': { format: 'csvUtf16', hides: 'nothing' },
  '制表符.txt': { format: 'tsv', hides: 'nothing' },
}

const folder = mkdtempSync(join(tmpdir(), 'qinglan-formats-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(() => {
  for (const [name, { format }] of Object.entries(files)) writeFileSync(join(folder, name), buildWorkbook([schoolRoster], format))
})

test.each(Object.entries(files))('%s: the same header, the same lines left out, the same teachers', (name, { hides }) =>
  expectSchoolRoster(new File([readFileSync(join(folder, name))], name), hides),
)

test('the table covers every file of the folder', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted())
})
