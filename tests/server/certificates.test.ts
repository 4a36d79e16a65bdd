import { isDefinedError, safe } from '@orpc/client'
import { expect, test } from 'vitest'
import { gatherIssue } from '../../electron/server/certificates/issue.ts'
import { writeIssue } from '../../electron/server/certificates/issue-documents.ts'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import { failOn, openOffice } from '../support/office.ts'
import { readPdf, readRuns, readText } from '../support/read-pdf.ts'

const issuedOn = '2026-11-22'
const trainees = [
  { name: '欧阳娜娜', school: '第二小学' },
  { name: '王丽', school: '第一小学' },
  { name: '买买提·吐尔逊·阿卜杜热合曼', school: '第二小学' },
  { name: '安\u{2CC56}', school: '第一小学' },
  { name: '周不过', school: '第一小学', result: '不合格' as const },
]
const numberOf = (serial: number, year = 2026) => `测教培证字〔${year}〕第${String(serial).padStart(4, '0')}号`

test('a completed cohort is issued its certificates: all who passed, by school and name, numbered on', async () => {
  const { api, store } = await openOffice()
  addSchools(store)
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  expect(await api.certificates.issuable({ cohortId })).toMatchObject({
    isCompleted: true,
    earliestDay: '2026-11-20',
    suggestedDay: issuedOn,
  })
  expect(await api.certificates.issue({ cohortId, issuedOn })).toMatchObject({
    count: 4,
    firstNumber: numberOf(1),
    lastNumber: numberOf(4),
  })
  const { rows } = await api.certificates.list({})
  expect(rows.map(({ number, teacherName, schoolName }) => [number, teacherName, schoolName])).toEqual([
    [numberOf(1), '安\u{2CC56}', '第一小学'],
    [numberOf(2), '王丽', '第一小学'],
    [numberOf(3), '买买提·吐尔逊·阿卜杜热合曼', '第二小学'],
    [numberOf(4), '欧阳娜娜', '第二小学'],
  ])
  expect(await api.certificates.issuable({ cohortId })).toMatchObject({ people: [], issued: 4, voided: 0 })
})

test('certificates of one issue are of one moment, so that the register keeps them together by number', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  let seconds = 0
  const ticking = { ...store, now: () => new Date(Date.UTC(2026, 10, 22, 4, 0, seconds++)) }
  const ground = await gatherIssue(ticking, { cohortId, issuedOn })
  if (typeof ground === 'string') throw new Error(ground)
  writeIssue(ticking, ground)
  expect((await api.certificates.list({})).rows.map(({ number }) => number)).toEqual([1, 2, 3, 4].map((serial) => numberOf(serial)))
})

test('what was issued stays as it was when the teacher, the program and the office change their names', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', [{ name: '王丽', school: '第一小学' }])
  await api.certificates.issue({ cohortId, issuedOn })
  store.sqlite.exec(`UPDATE teacher SET name = '王莉'; UPDATE program SET name = '改名'; UPDATE office SET centerName = '改名中心'`)
  const [row] = (await api.certificates.list({})).rows
  const certificate = await api.certificates.get({ id: row?.id ?? 0 })
  expect(certificate.content).toEqual({
    kind: 'completion',
    number: numberOf(1),
    teacherName: '王丽',
    startsOn: '2026-07-06',
    endsOn: '2026-11-20',
    programName: '骨干班项目',
    hours: 240,
    issuer: '测试县教师发展中心',
    issuedOn,
  })
  const [sheet] = await api.certificates.sheets({ ids: [certificate.id] })
  expect(textOf(sheet)).toContain('王　丽　同志：')
  expect(textOf(sheet)).toContain('测试县教师发展中心')
  expect(() => store.sqlite.exec(`UPDATE certificate SET teacherName = '王莉'`)).toThrow('frozen')
})

test('a void certificate keeps its number and reason, and the next one gets a new number', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', trainees.slice(0, 2))
  await api.certificates.issue({ cohortId, issuedOn })
  const [first] = (await api.certificates.list({})).rows
  const id = first?.id ?? 0
  await api.certificates.void({ id, reason: '遗失补办' })
  expect(await api.certificates.issuable({ cohortId })).toMatchObject({
    issued: 1,
    voided: 1,
    people: [{ teacherName: first?.teacherName }],
  })
  expect(await api.certificates.issue({ cohortId, issuedOn })).toMatchObject({
    count: 1,
    firstNumber: numberOf(3),
    lastNumber: numberOf(3),
  })
  const voided = await api.certificates.get({ id })
  expect(voided).toMatchObject({ state: 'void', voidReason: '遗失补办', others: [{ number: numberOf(3), state: 'issued' }] })
  const [line] = await api.audit.list({ subject: 'certificate', id })
  expect(line).toMatchObject({
    action: 'change',
    reason: '遗失补办',
    changes: expect.arrayContaining([{ label: '状态', before: '有效', after: '已作废' }]),
  })
  expect(await codeOf(api.certificates.void({ id, reason: '再来一次' }))).toBe('ALREADY_VOID')
})

test('the chosen ones are issued, the rest wait', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  const { people } = await api.certificates.issuable({ cohortId })
  const chosen = people.slice(1, 3).map(({ enrollmentId }) => enrollmentId)
  expect(await api.certificates.issue({ cohortId, issuedOn, enrollmentIds: chosen })).toMatchObject({ count: 2 })
  expect((await api.certificates.issuable({ cohortId })).people).toHaveLength(2)
})

test('nothing is issued without a completed cohort, before its last day, or twice', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  const running = addCompletedCohort(store, '进行中', trainees)
  store.sqlite.exec(`UPDATE cohort SET state = 'locked', completedOn = NULL WHERE id = ${running}`)
  expect(await codeOf(api.certificates.issue({ cohortId: 999, issuedOn }))).toBe('NOT_FOUND')
  expect(await codeOf(api.certificates.issue({ cohortId: running, issuedOn }))).toBe('COHORT_NOT_COMPLETED')
  expect(await codeOf(api.certificates.issue({ cohortId, issuedOn: '2026-11-19' }))).toBe('ISSUED_TOO_EARLY')
  expect((await api.certificates.issuable({ cohortId })).latestDay).toBe('2026-12-23')
  expect(await codeOf(api.certificates.issue({ cohortId, issuedOn: '2062-11-22' }))).toBe('ISSUED_TOO_LATE')
  expect(await codeOf(api.certificates.preview({ cohortId, issuedOn: '2026-12-24' }))).toBe('ISSUED_TOO_LATE')
  await api.certificates.issue({ cohortId, issuedOn })
  expect(await codeOf(api.certificates.issue({ cohortId, issuedOn }))).toBe('NOTHING_TO_ISSUE')
  expect(await codeOf(api.certificates.void({ id: 999, reason: '找不到' }))).toBe('NOT_FOUND')
})

test('an issue that fails at the third certificate writes none and draws no number', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  const earlier = addCompletedCohort(store, '先前班', trainees.slice(0, 1))
  await api.certificates.issue({ cohortId: earlier, issuedOn })
  const auditLines = countOf(store, 'auditEntry')
  failOn(store.sqlite, 'INSERT ON certificate', `(SELECT count(*) FROM certificate) = 3`)
  await expect(api.certificates.issue({ cohortId, issuedOn })).rejects.toThrow('disk full')
  expect([countOf(store, 'certificate'), countOf(store, 'auditEntry')]).toEqual([1, auditLines])
  store.sqlite.exec('DROP TRIGGER fullDisk')
  expect(await api.certificates.issue({ cohortId, issuedOn })).toMatchObject({ firstNumber: numberOf(2) })
})

test('two cohorts issued at the same time share no number and leave no gap', async () => {
  const { api, store } = await openOffice()
  const cohorts = ['甲班', '乙班', '丙班'].map((name) => addCompletedCohort(store, name, trainees))
  await Promise.all(cohorts.map((cohortId) => api.certificates.issue({ cohortId, issuedOn })))
  const { rows } = await api.certificates.list({ pageSize: 200 })
  expect(rows.map(({ number }) => number).toSorted()).toEqual(Array.from({ length: 12 }, (_, i) => numberOf(i + 1)))
})

test('numbers begin again at 1 with the year of issue', async () => {
  const { api, store } = await openOffice({ day: '2026-12-28' })
  const [first = 0, second = 0] = ['甲班', '乙班'].map((name) => addCompletedCohort(store, name, trainees))
  await api.certificates.issue({ cohortId: first, issuedOn })
  expect(await api.certificates.issue({ cohortId: second, issuedOn: '2027-01-04' })).toMatchObject({ firstNumber: numberOf(1, 2027) })
  expect((await api.certificates.list({ year: 2027 })).total).toBe(4)
  expect(await api.certificates.choices()).toMatchObject({ years: [2027, 2026], cohorts: [{ name: '乙班' }, { name: '甲班' }] })
})

test('the register finds a certificate by number, name, pinyin and initials, and by state and cohort', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  await api.certificates.issue({ cohortId, issuedOn })
  const namesFor = async (query: Parameters<typeof api.certificates.list>[0]) =>
    (await api.certificates.list(query)).rows.map(({ teacherName }) => teacherName)
  const [nana] = (await api.certificates.list({ search: '欧阳娜' })).rows
  for (const search of [nana?.number ?? '', 'ouyangnana', 'oynn']) expect(await namesFor({ search })).toEqual(['欧阳娜娜'])
  await api.certificates.void({ id: nana?.id ?? 0, reason: '错字' })
  expect(await namesFor({ state: 'void' })).toEqual(['欧阳娜娜'])
  expect(await namesFor({ state: 'issued', cohortId, sortBy: 'teacherName' })).toHaveLength(3)
  expect(await namesFor({ teacherId: nana?.teacherId ?? 0 })).toEqual(['欧阳娜娜'])
})

test('the preview shows the longest name with the number it would get, and draws none', async () => {
  const { api, store } = await openOffice()
  addSchools(store)
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  const sheet = await api.certificates.preview({ cohortId, issuedOn })
  expect(textOf(sheet)).toContain('买买提·吐尔逊·阿卜杜热合曼　同志：')
  expect(textOf(sheet)).toContain(`编号：${numberOf(3)}`)
  expect(countOf(store, 'numberCounter')).toBe(0)
})

test('before printing, the job says whose name must be written by hand and whose had to give way', async () => {
  const { api, store } = await openOffice()
  addSchools(store)
  const long = '阿卜杜热合曼·买买提吐尔逊·努尔麦麦提·阿布都克热木'
  const people = [{ name: long, school: '第二小学' }, { name: '张\u{2B81E}', school: '第一小学' }, ...trainees.slice(0, 2)]
  const cohortId = addCompletedCohort(store, '骨干班', people)
  await api.certificates.issue({ cohortId, issuedOn })
  const job = await api.certificates.job({ cohortId })
  expect(job.filter(({ warnings }) => warnings.length > 0)).toMatchObject([
    { teacherName: '张\u{2B81E}', warnings: [{ kind: 'undrawable', elementId: 'name', characters: ['\u{2B81E}'] }] },
    { teacherName: long, warnings: [{ kind: 'shrunk', elementId: 'name' }] },
  ])
  expect(job).toHaveLength(4)
})

test('before printing, a name that the layout can not set whole is listed with the faces that can, and printed as it is chosen', async () => {
  const { api, store } = await openOffice()
  const people = ['王丽', '王𰻝', '张\u{2B81E}'].map((name) => ({ name, school: '第一小学' }))
  const cohortId = addCompletedCohort(store, '骨干班', people)
  await api.certificates.issue({ cohortId, issuedOn })
  const biang = { name: '王𰻝', characters: [{ character: '𰻝', face: '黑体' }] }
  const faces = [
    { face: 'hei', label: '黑体' },
    { face: 'kai', label: '楷体' },
  ]
  const none = { name: '张\u{2B81E}', characters: [{ character: '\u{2B81E}', face: null }], faces: [], choice: null }
  expect((await api.certificates.rareNames({ cohortId })).sort(byName)).toEqual([none, { ...biang, faces, choice: null }].sort(byName))
  await api.layouts.chooseForName({ name: '王𰻝', choice: 'by-hand' })
  const [chosen] = (await api.certificates.rareNames({ cohortId })).filter(({ name }) => name === '王𰻝')
  expect(chosen).toMatchObject({ ...biang, choice: 'by-hand' })
  const sheets = await api.certificates.job({ cohortId })
  expect(sheets.find(({ teacherName }) => teacherName === '王𰻝')?.warnings).toMatchObject([{ kind: 'undrawable', characters: ['𰻝'] }])
})

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)

test('the PDF of a cohort holds its valid certificates in the order of the pile, each mark at its millimetres', async () => {
  const { api, store } = await openOffice()
  addSchools(store)
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  await api.certificates.issue({ cohortId, issuedOn })
  const [, wang] = (await api.certificates.list({})).rows
  await api.certificates.void({ id: wang?.id ?? 0, reason: '错字' })
  const { file, steps } = await print(api, { cohortId })
  expect(file.name).toBe('结业证书 骨干班 3份.pdf')
  expect(steps.length).toBeGreaterThan(0)
  const pdf = await readPdf(file)
  expect(pdf.numPages).toBe(3)
  const texts = await Promise.all([1, 2, 3].map((page) => readText(pdf, page)))
  expect(texts[0]).toContain(`编号：${numberOf(1)}`)
  expect(texts[1]).toContain('买买提·吐尔逊·阿卜杜热合曼同志：于二〇二六年七月六日至二〇二六年十一月二十日参加“骨干班项目”培训')
  expect(texts[2]).toContain('欧阳娜娜同志：')
  const title = (await readRuns(pdf, 3))[0]
  expect(title?.text).toBe('结业证书')
  expect(Math.abs((title?.positions[0] ?? 0) - 105.82)).toBeLessThan(0.05)
  expect(Math.abs((title?.baseline ?? 0) - 49.17)).toBeLessThan(0.05)
})

test('on paper with the form on it already only the values are printed, where they always stand', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  await api.certificates.issue({ cohortId, issuedOn })
  expect((await api.certificates.job({ cohortId })).every(({ hasForm }) => hasForm)).toBe(true)
  const { file } = await print(api, { cohortId, onPreprinted: true })
  expect(file.name).toBe('结业证书 骨干班 4份（套打）.pdf')
  const runs = async (from: File) => readRuns(await readPdf(from), 1)
  const values = (await runs(file)).filter(({ text }) => text.trim() !== '')
  expect(values.map(({ text }) => text).join('')).not.toContain('结业证书')
  expect(await runs((await print(api, { cohortId })).file)).toEqual(expect.arrayContaining(values))
})

test('a void certificate is printed only when it is chosen alone', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  await api.certificates.issue({ cohortId, issuedOn })
  const ids = (await api.certificates.list({})).rows.map(({ id }) => id)
  const [id = 0] = ids
  await api.certificates.void({ id, reason: '错字' })
  expect(await api.certificates.job({ ids })).toHaveLength(3)
  expect(await api.certificates.job({ ids: [id] })).toMatchObject([{ id, state: 'void' }])
  expect(await codeOf(api.certificates.job({ ids: [998, 999] }))).toBe('NOT_FOUND')
})

test('a PDF is fetched once, and a cancelled job leaves none', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  await api.certificates.issue({ cohortId, issuedOn })
  const { fileId } = await print(api, { cohortId })
  expect(await codeOf(api.certificates.takePdf({ fileId }))).toBe('NOT_FOUND')
  const cancel = new AbortController()
  const events = await api.certificates.print({ cohortId }, { signal: cancel.signal })
  const follow = async () => {
    for await (const event of events) {
      expect(event.type).toBe('progress')
      cancel.abort()
    }
  }
  await expect(follow()).rejects.toThrow('abort')
})

type Office = Awaited<ReturnType<typeof openOffice>>

/** The office's order of schools, whatever order the trainees come in. */
function addSchools(store: Office['store']): void {
  store.sqlite.exec(`INSERT INTO school (name, pinyin, initials, sortOrder) VALUES
    ('第一小学', 'di yi xiao xue', 'dyxx', 1), ('第二小学', 'di er xiao xue', 'dexx', 2)`)
}

async function print(api: Office['api'], job: { cohortId: number; onPreprinted?: boolean }) {
  const steps: number[] = []
  for await (const event of await api.certificates.print(job)) {
    if (event.type === 'progress') steps.push(event.done)
    else return { steps, fileId: event.result.fileId, file: await api.certificates.takePdf({ fileId: event.result.fileId }) }
  }
  throw new Error('print: the job ended without a PDF')
}

async function codeOf(call: Promise<unknown>): Promise<string | false> {
  const { error } = await safe(call)
  return isDefinedError(error) && (error as { code: string }).code
}

function countOf({ sqlite }: Office['store'], table: string): number {
  return (sqlite.prepare(`SELECT count(*) AS count FROM ${table}`).get() as { count: number }).count
}

function textOf(sheet: { operations: { kind: string }[] } | undefined): string {
  return sheet?.operations.map((operation) => ('text' in operation ? operation.text : '')).join('') ?? ''
}
