import { read } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { reportCatalogue } from '../../shared/reports/catalogue.ts'
import type { TemplateMapping } from '../../shared/templates/model.ts'
import { bureauParts } from '../support/bureau-template.ts'
import { addCompletedCohort, bookHours } from '../support/completed-cohort.ts'
import { failOn, openOffice } from '../support/office.ts'
import { codeOf } from '../support/refusal.ts'
import { packParts } from '../support/sender-workbook.ts'
import { workbookFile } from '../support/workbooks.ts'

const facts = { name: '骨干教师统计表', receiver: '测试市教育局', note: '' }
const trainees = ['王一', '王二', '王三', '王四'].map((name) => ({ name, school: '测试小学' }))
const rosterHeaders = [
  '序号',
  '姓名',
  '性别',
  '身份证号',
  '学校',
  '任教学段',
  '任教学科',
  '岗位',
  '继续教育证号',
  '总评成绩',
  '认定学时',
  '结果',
]

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
    C: { kind: 'field', header: '身份证号' },
    D: { kind: 'field', header: '学校' },
    E: { kind: 'field', header: '性别' },
    F: { kind: 'field', header: '认定学时' },
    I: { kind: 'constant', text: '县级：{班次}' },
  },
  cells: [
    { ref: 'A2', text: '填报单位：{单位}（{人数}人）' },
    { ref: 'H2', text: '{日期}' },
  ],
}

function bureauFile(change = (sheet: string) => sheet, name = '统计表.xlsx'): File {
  const parts = bureauParts()
  return new File([packParts({ ...parts, 'xl/worksheets/sheet1.xml': change(parts['xl/worksheets/sheet1.xml'] ?? '') })], name)
}

async function openWithTemplate() {
  const office = await openOffice()
  const cohortId = addCompletedCohort(office.store, '骨干教师研修班', trainees)
  bookHours(office.store, cohortId)
  const { id } = await office.api.templates.create({ ...facts, file: bureauFile() })
  return { ...office, id, request: { id: 'cohort-roster' as const, cohortId } }
}

async function openSetUp() {
  const office = await openWithTemplate()
  await office.api.templates.setUp({ id: office.id, mapping })
  return office
}

const sheetOf = async (file: File, name = '报名表') =>
  read(await file.arrayBuffer(), { cellFormula: true, sheetStubs: true }).Sheets[name] ?? {}

test('the header, the room for data, what each column means and what the form demands are recognised', async () => {
  const { api, id } = await openWithTemplate()
  const [first, words, sums] = await api.templates.sheets({ id })
  expect([first?.name, first?.hidden, words?.hidden, sums?.hidden]).toEqual(['报名表', false, true, true])
  const layout = await api.templates.recognise({ id, sheet: '报名表', headers: rosterHeaders })
  expect(layout).toMatchObject({ headerLine: 4, headerRows: 1, firstLine: 5, lastLine: 6 })
  expect(
    layout.columns.map(({ column, label, proposed }) => [
      column,
      label,
      proposed && ('header' in proposed ? proposed.header : proposed.kind),
    ]),
  ).toEqual([
    ['A', '序号', 'sequence'],
    ['B', '教师姓名*', '姓名'],
    ['C', '身份证件号*', '身份证号'],
    ['D', '工作单位', '学校'],
    ['E', '性别', '性别'],
    ['F', '认定学时', '认定学时'],
    ['G', '标准（元）', null],
    ['H', '金额（元）', null],
    ['I', '备注', null],
  ])
  expect(layout.columns.map(({ rule }) => rule)).toMatchObject([
    null,
    null,
    null,
    { words: ['测试小学', '测试中学'] },
    { words: ['男', '女'] },
    null,
    null,
    null,
    null,
  ])
  expect(layout.columns.filter(({ hasFormula }) => hasFormula).map(({ column }) => column)).toEqual(['H'])
  expect(layout.columns.filter(({ isRequired }) => isRequired).map(({ column }) => column)).toEqual(['B', 'C'])
  expect(layout.cells).toEqual([
    { ref: 'A2', text: '填报单位：{单位}' },
    { ref: 'G2', text: '填报日期：{日期}' },
  ])
})

test('another header line can be chosen, and another first line of data', async () => {
  const { api, id } = await openWithTemplate()
  const layout = await api.templates.recognise({
    id,
    sheet: '报名表',
    headers: rosterHeaders,
    place: { headerLine: 4, headerRows: 1 },
    firstLine: 6,
  })
  expect([layout.firstLine, layout.lastLine]).toEqual([6, 6])
  expect(await codeOf(api.templates.recognise({ id, sheet: '代码', headers: ['姓名', '学校'] }))).toBe('NO_HEADER')
})

test('a cohort goes into the form: masked, with the words filled in, and the totals over all', async () => {
  const { api, id, request } = await openSetUp()
  const file = await api.templates.fill({ id, request })
  expect(file.name).toBe('骨干教师统计表_骨干教师研修班.xlsx')
  const sheet = await sheetOf(file)
  expect(['A8', 'B8', 'D8', 'E8', 'F8', 'I8'].map((ref) => sheet[ref]?.v)).toEqual([
    4,
    expect.stringMatching(/^王/),
    '测试小学',
    expect.stringMatching(/男|女/),
    24,
    '县级：骨干教师研修班',
  ])
  expect(sheet['C5']?.v).toMatch(/^\d{3,6}\*+/)
  expect([sheet['A2']?.v, sheet['H2']?.v]).toEqual(['填报单位：测试县教师发展中心（4人）', 46_348])
  expect(['F9', 'H9', 'H8'].map((ref) => sheet[ref]?.f)).toEqual(['SUM(F5:F8)', 'SUM(H5:H8)', 'F8*G8'])
  const { rows } = await api.reports.exports({})
  expect(rows).toMatchObject([
    {
      reportId: 'cohort-roster',
      label: '上级模板：骨干教师统计表',
      rowCount: 4,
      people: 4,
      numbers: 'masked',
      reason: null,
      fileName: file.name,
    },
  ])
  expect(rows[0]?.parameters).toBe('班次名册；班次：骨干教师研修班')
})

test('whole numbers need a reason, and are registered with it', async () => {
  const { api, id, request } = await openSetUp()
  await expect(api.templates.fill({ id, request, numbers: 'full' })).rejects.toThrow()
  const sheet = await sheetOf(await api.templates.fill({ id, request, numbers: 'full', reason: '市局要求' }))
  expect(sheet['C5']?.v).toMatch(/^3799\d{13}[\dX]$/)
  expect((await api.reports.exports({})).rows[0]).toMatchObject({ numbers: 'full', reason: '市局要求' })
})

test('a form without numbers is registered as such', async () => {
  const { api, id, request } = await openWithTemplate()
  const { C: _numbers, ...columns } = mapping.columns
  await api.templates.setUp({ id, mapping: { ...mapping, columns } })
  await api.templates.fill({ id, request })
  expect((await api.reports.exports({})).rows[0]?.numbers).toBe('none')
})

test('before writing it is said what the form would not take, and what is missing', async () => {
  const { api, store, id, request } = await openSetUp()
  store.sqlite.exec("UPDATE school SET name = '测试完小'")
  store.sqlite.exec("UPDATE teacher SET idNumber = NULL WHERE name = '王四'")
  const check = await api.templates.check({ id, request })
  expect(check).toMatchObject({ total: 4, inserted: 2, hasNumbers: true, gone: [] })
  expect(check.broken).toEqual([{ column: 'D', label: '工作单位', rule: 'list', values: [{ value: '测试完小', rows: 4 }] }])
  expect(check.unfilled).toEqual([{ label: '身份证件号*', blank: 1, isWhole: false }])
  expect(check.rows[0]?.[2]).toContain('*')
  expect(check.cells).toEqual([
    { ref: 'A2', value: '填报单位：测试县教师发展中心（4人）' },
    { ref: 'H2', value: '2026年11月22日' },
  ])
})

test('a template is set up for the reports of a cohort before there is one, by the very columns they have', async () => {
  const { api, request } = await openWithTemplate()
  for (const { id, sameColumns } of reportCatalogue.filter(({ parameters }) => parameters.includes('cohort'))) {
    const asked = api.templates.headers({ id })
    if (!sameColumns) expect(await codeOf(asked)).toBe('PARAMETER_MISSING')
    else {
      const made = await api.reports.preview({ id, cohortId: request.cohortId })
      expect((await asked).map(({ headers }) => headers)).toEqual(made.sheets.map(({ columns }) => columns.map(({ header }) => header)))
    }
  }
  const [days] = await api.templates.headers({ id: 'national-hours', trainingDays: 'with' })
  expect(days?.headers.at(-1)).toContain('结束')
  const schools = await api.reports.preview({ id: 'schools' })
  expect((await api.templates.headers({ id: 'schools' }))[0]?.headers).toEqual(schools.sheets[0]?.columns.map(({ header }) => header))
})

test('a form is not filled before it is set up, nor with another report', async () => {
  const { api, id, request } = await openWithTemplate()
  expect(await codeOf(api.templates.fill({ id, request }))).toBe('TEMPLATE_NOT_SET_UP')
  await api.templates.setUp({ id, mapping })
  expect(await codeOf(api.templates.fill({ id, request: { id: 'schools' } }))).toBe('TEMPLATE_NOT_SET_UP')
  expect(await codeOf(api.templates.fill({ id, request: { id: 'cohort-roster' } }))).toBe('PARAMETER_MISSING')
})

test('what can not be filled is refused when it is set up, or handed in', async () => {
  const { api, id } = await openWithTemplate()
  await api.templates.replace({ id, file: bureauFile((sheet) => sheet.replace('"I5:J5"', '"A4:A5"')), reason: '新表' })
  expect(await codeOf(api.templates.setUp({ id, mapping }))).toBe('TEMPLATE_CANNOT_BE_FILLED')
  const old = workbookFile([{ rows: [['姓名', '学校']] }], '旧表.xls', 'xls')
  expect(await codeOf(api.templates.create({ ...facts, name: '旧表', file: old }))).toBe('TEMPLATE_CANNOT_BE_FILLED')
  expect(await codeOf(api.templates.create({ ...facts, name: '坏的', file: new File(['PK\u0003\u0004坏'], '坏.xlsx') }))).toBe(
    'NOT_A_WORKBOOK',
  )
  expect(await codeOf(api.templates.create({ ...facts, file: bureauFile() }))).toBe('NAME_TAKEN')
})

test('of a newer file with the same header the settings are kept, with room as it has now; else they are gone', async () => {
  const { api, store, id } = await openSetUp()
  const roomier = bureauFile((sheet) => sheet.replace(/<row r="6".*?<\/row>/, ''), '统计表2027.xlsx')
  expect(await api.templates.replace({ id, file: roomier, reason: '市局发了新表' })).toEqual({ mapping: 'kept' })
  expect(await api.templates.get({ id })).toMatchObject({ version: 2, fileName: '统计表2027.xlsx', mapping: { firstLine: 5, lastLine: 5 } })
  const other = bureauFile((sheet) => sheet.replace('教师姓名*', '学员'))
  expect(await api.templates.replace({ id, file: other, reason: '表头变了' })).toEqual({ mapping: 'lost' })
  expect(await api.templates.get({ id })).toMatchObject({ version: 3, mapping: null })
  expect((await api.templates.versions({ id })).map(({ version, fileName }) => [version, fileName])).toEqual([
    [3, '统计表.xlsx'],
    [2, '统计表2027.xlsx'],
    [1, '统计表.xlsx'],
  ])
  const first = await api.templates.file({ id, version: 1 })
  expect(Buffer.from(await first.arrayBuffer()).equals(Buffer.from(await bureauFile().arrayBuffer()))).toBe(true)
  const trail = await api.audit.list({ subject: 'template', id, limit: 50 })
  expect(trail.map(({ action, reason }) => [action, reason])).toEqual([
    ['change', '表头变了'],
    ['change', '市局发了新表'],
    ['change', null],
    ['create', null],
  ])
  expect(trail[2]?.changes).toEqual([
    { label: '填写设置', before: null, after: expect.stringContaining('用“班次名册”填“报名表”第 5－6 行：A 序号；B 姓名') },
  ])
  expect(store.sqlite.prepare('SELECT count(*) AS n FROM templateFile').get()).toEqual({ n: 3 })
})

test('a template can be renamed and removed, with its files', async () => {
  const { api, store, id } = await openSetUp()
  await api.templates.change({ id, facts: { ...facts, name: '改名', note: '每年 12 月' } })
  expect((await api.templates.list({ search: '12 月' })).rows.map(({ name }) => name)).toEqual(['改名'])
  await api.templates.remove({ id, reason: '不再上报' })
  expect(await codeOf(api.templates.get({ id }))).toBe('NOT_FOUND')
  expect(store.sqlite.prepare('SELECT count(*) AS n FROM templateFile').get()).toEqual({ n: 0 })
})

type Office = Awaited<ReturnType<typeof openSetUp>>
const halfWay: [string, string, (office: Office) => Promise<unknown>][] = [
  ['handing in', 'INSERT ON templateFile', (office) => office.api.templates.create({ ...facts, name: '第二张', file: bureauFile() })],
  ['replacing', 'INSERT ON templateFile', ({ api, id }) => api.templates.replace({ id, file: bureauFile(), reason: '新表' })],
  ['removing', 'INSERT ON auditEntry', ({ api, id }) => api.templates.remove({ id, reason: '不再上报' })],
  ['filling', 'INSERT ON exportEntry', ({ api, id, request }) => api.templates.fill({ id, request })],
]

test.each(halfWay)('%s that fails half-way leaves nothing', async (_name, event, act) => {
  const office = await openSetUp()
  const everything = () =>
    ['template', 'templateFile', 'auditEntry', 'exportEntry'].map((table) => office.store.sqlite.prepare(`SELECT * FROM ${table}`).all())
  const before = everything()
  failOn(office.store.sqlite, event)
  await expect(act(office)).rejects.toThrow()
  expect(everything()).toEqual(before)
})
