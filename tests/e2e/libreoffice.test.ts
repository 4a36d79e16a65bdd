import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { TemplateMapping } from '../../shared/templates/model.ts'
import { bureauParts } from '../support/bureau-template.ts'
import { addCompletedCohort, bookHours } from '../support/completed-cohort.ts'
import { rosterHead } from '../support/imports.ts'
import { convert, soffice } from '../support/libreoffice.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers, testIdNumber } from '../support/people.ts'
import { readPdf, readText } from '../support/read-pdf.ts'
import { sheetsOf, written } from '../support/reports.ts'
import { expectSchoolRoster, type Hides, schoolRoster } from '../support/school-roster.ts'
import { packParts, senderParts } from '../support/sender-workbook.ts'
import { workbookFile } from '../support/workbooks.ts'

if (soffice === undefined)
  console.log('没有找到 LibreOffice（soffice），跳过与它互换文件的测试。LibreOffice not found: its tests are skipped.')

/** An extra where LibreOffice is installed: another program writes what we read, and opens what we write. It starts once for each format. */
describe.skipIf(soffice === undefined)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qinglan-libreoffice-'))
  let saved: Record<string, File> = {}

  test('it opens our files and saves them as .xlsx, .pdf, .xls, .ods and .csv', async () => {
    const roster = workbookFile([schoolRoster], '花名册.xlsx')
    const ours = [await styledReport(), await annotatedWorkbook(), await filledTemplate()]
    const made = [
      ...(await convert(folder, [roster, ...ours], 'xlsx')),
      ...(await convert(folder, ours, 'pdf')),
      ...(await convert(folder, [roster], 'xls')),
      ...(await convert(folder, [roster], 'ods')),
      ...(await convert(folder, [roster], 'csv:Text - txt - csv (StarCalc):44,34,76')),
    ]
    saved = Object.fromEntries(made.map((file) => [file.name, file]))
    expect(made).toHaveLength(10)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const open = (name: string): File => {
    const file = saved[name]
    if (!file) throw new Error(`open: LibreOffice has not saved ${name}`)
    return file
  }

  const rosters: Readonly<Record<string, Hides>> = {
    '花名册.xlsx': 'both',
    '花名册.xls': 'both',
    '花名册.ods': 'both',
    '花名册.csv': 'nothing',
  }
  test.each(Object.entries(rosters))('a roster that it has saved as %s reads as the one we saved', (name, hides) =>
    expectSchoolRoster(open(name), hides),
  )

  test('a report opens with its title, header, numbers and rows, and prints on a page', async () => {
    const rows = await textsOf(open('测试县教师花名册.xlsx'))
    expect(rows[0]?.[0]).toBe('测试县教师花名册')
    expect(rows[2]?.slice(0, 3)).toEqual(['*学校名称', '*姓名', '*性别'])
    expect(rows[3]?.slice(0, 3)).toEqual(['第一中学', '钱建国', '女'])
    expect(await pageOf(open('测试县教师花名册.pdf'))).toMatch(/测试县教师花名册.*第一中学钱建国女.*填表人/)
  })

  test('a workbook that goes back to its sender opens with the list of what is wrong, and with what was his', async () => {
    const sheets = await sheetsOf(open('一中名册_问题标注.xlsx'))
    expect([...sheets.keys()]).toContain('花名册')
    expect(sheets.get('花名册')?.map((cells) => cells[0]?.text)).toContain('李志强')
    expect(
      [...sheets.values()][0]
        ?.flat()
        .map(({ text }) => text)
        .join(),
    ).toContain('身份证号')
    expect(await pageOf(open('一中名册_问题标注.pdf'))).toContain('李志强')
  })

  test('a bureau’s own form that was filled opens with our rows, its formulas reckoned over all of them', async () => {
    const rows = (await sheetsOf(open('骨干教师统计表_骨干教师研修班.xlsx'))).get('报名表')?.map((cells) => cells.map(({ text }) => text))
    expect(rows?.slice(4, 8).map((texts) => texts[1])).toEqual(['王二', '王三', '王四', '王一'])
    expect([rows?.[4]?.[5], rows?.[8]?.[5]]).toEqual(['24', '96'])
    expect(await pageOf(open('骨干教师统计表_骨干教师研修班.pdf'))).toContain('王四')
  })
})

async function styledReport(): Promise<File> {
  const { api, store } = await openOffice()
  addTeachers(store, addSchool(store, '第一中学'), 3)
  return written(api, { id: 'teacher-roster' })
}

async function annotatedWorkbook(): Promise<File> {
  const { api, store } = await openOffice()
  addSchool(store, '第一中学')
  const good = ['王丽', '女', testIdNumber(1), '第一中学', '语文', '13812345678', 'J0001']
  const wrong = ['李志强', '男', '379900198001010010', '第一中学', '数学', '13812345679', 'J0002']
  const file = new File([packParts(senderParts(rosterHead, [good, wrong]))], '一中名册.xlsx')
  return api.exchange.annotate({ file, kind: 'teachers', sheet: '花名册' })
}

async function filledTemplate(): Promise<File> {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(
    store,
    '骨干教师研修班',
    ['王一', '王二', '王三', '王四'].map((name) => ({ name, school: '测试小学' })),
  )
  bookHours(store, cohortId)
  const file = new File([packParts(bureauParts())], '统计表.xlsx')
  const { id } = await api.templates.create({ name: '骨干教师统计表', receiver: '测试市教育局', note: '', file })
  await api.templates.setUp({ id, mapping })
  return api.templates.fill({ id, request: { id: 'cohort-roster', cohortId } })
}

const mapping: TemplateMapping = {
  sheet: '报名表',
  headerLine: 4,
  headerRows: 1,
  firstLine: 5,
  lastLine: 6,
  reportId: 'cohort-roster',
  reportSheet: 0,
  columns: {
    A: { kind: 'sequence' },
    B: { kind: 'field', header: '姓名' },
    D: { kind: 'field', header: '学校' },
    F: { kind: 'field', header: '认定学时' },
  },
  cells: [],
}

async function textsOf(file: File): Promise<string[][]> {
  return [...(await sheetsOf(file)).values()].flat().map((cells) => cells.map(({ text }) => text))
}

async function pageOf(file: File): Promise<string> {
  const pdf = await readPdf(file)
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => readText(pdf, i + 1)))
  return pages.join('\n')
}
