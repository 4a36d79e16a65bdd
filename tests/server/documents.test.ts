import { expect, test } from 'vitest'
import type { Store } from '../../electron/server/db/open.ts'
import { createRow } from '../../electron/server/db/write.ts'
import { documentSources } from '../../electron/server/document-sources.ts'
import type { GatheredDocument } from '../../electron/server/lib/document-source.ts'
import { documentCatalogue } from '../../shared/documents/catalogue.ts'
import { documentKinds } from '../../shared/documents/kinds.ts'
import type { DocumentRequest } from '../../shared/documents/request.ts'
import { addCompletedCohort, bookHours } from '../support/completed-cohort.ts'
import { openOffice } from '../support/office.ts'

const trainees = [
  { name: '王丽', school: '第二小学' },
  { name: '买买提·吐尔逊', school: '第一小学' },
  { name: '周不过', school: '第一小学', result: '不合格' as const },
]

async function openCounty() {
  const office = await openOffice()
  const cohortId = addCompletedCohort(office.store, '骨干班', trainees)
  bookHours(office.store, cohortId)
  const schoolId = Number((office.store.sqlite.prepare("SELECT id FROM school WHERE name = '第一小学'").get() as { id: number }).id)
  return { ...office, cohortId, schoolId }
}

async function gather(store: Store, request: DocumentRequest): Promise<GatheredDocument[]> {
  const gathered = await documentSources[request.kind]?.gather(store, request)
  if (!gathered || typeof gathered === 'string') throw new Error(String(gathered))
  return gathered.documents
}

test('the catalogue offers just the kinds that have a source, and every one asks for whom it is meant', async () => {
  expect(documentCatalogue.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(documentSources).toSorted())
  const { store } = await openOffice()
  for (const { kind, choices } of documentCatalogue.filter((entry) => entry.choices[0] !== 'school')) {
    expect(choices.length).toBeGreaterThan(0)
    expect(await documentSources[kind]?.gather(store, { kind })).toBe('DOCUMENT_CHOICE_MISSING')
  }
})

test('whatever a source puts on a document, its kind knows by that name', async () => {
  const { store, cohortId, schoolId } = await openCounty()
  createRow(store, 'pairing', {
    ...{ kind: '带徒', mentorId: 1, menteeId: 2, startDate: '2026-09-01', endDate: '2029-08-31', goals: '三年成长', state: 'active' },
    endReason: null,
  })
  for (const { kind } of documentCatalogue.filter((entry) => !entry.isIssued)) {
    const [document] = await gather(store, { kind, cohortId, schoolId, year: 2026 })
    const { fields, lists } = documentKinds[kind]
    const known = [...Object.keys(fields), ...Object.keys(lists)]
    expect([kind, known.filter((field) => !Object.hasOwn(document?.data ?? {}, field))]).toEqual([kind, []])
  }
})

test('slips are for those who earned hours, and what was reversed is on none', async () => {
  const { api, store, cohortId } = await openCounty()
  const request: DocumentRequest = { kind: 'slip', cohortId }
  expect((await gather(store, request)).map(({ label, data }) => [label, data['hours'], data['credits']])).toEqual([
    ['王丽', 240, 24],
    ['买买提·吐尔逊', 240, 24],
  ])
  const entry = store.sqlite
    .prepare("SELECT hoursEntry.id FROM hoursEntry JOIN teacher ON teacher.id = teacherId WHERE name = '王丽'")
    .get()
  await api.hours.reverse({ id: (entry as { id: number }).id, reason: '重复登记' })
  expect((await gather(store, request)).map(({ label }) => label)).toEqual(['买买提·吐尔逊'])
})

test('a statement lists the year, and those without hours get none', async () => {
  const { store, schoolId } = await openCounty()
  const [only, ...others] = await gather(store, { kind: 'hours-statement', schoolId, year: 2026 })
  expect(others).toEqual([])
  expect(only).toMatchObject({ label: '买买提·吐尔逊', data: { total: 240, startsOn: '2026-01-01', endsOn: '2026-12-31' } })
  expect(await documentSources['hours-statement']?.gather(store, { kind: 'hours-statement', schoolId, year: 2024 })).toBe(
    'NOTHING_TO_PRINT',
  )
})

test('every school that has teachers who are short gets one letter, with a line for each thing that is missing', async () => {
  const { store } = await openCounty()
  const letters = await gather(store, { kind: 'school-letter' })
  const notices = await gather(store, { kind: 'shortage-notice' })
  expect(letters.map(({ label, data }) => [label, data['count']])).toEqual([
    ['第一小学', 2],
    ['第二小学', 1],
  ])
  const lines = (documents: readonly GatheredDocument[], list: string) => documents.flatMap(({ data }) => data[list] as readonly object[])
  expect(lines(letters, 'people')).toHaveLength(lines(notices, 'shortages').length)
})

test('a sign-in sheet for each session, and one to be dated by pen where none is planned', async () => {
  const { store, cohortId } = await openCounty()
  const request: DocumentRequest = { kind: 'sign-in-sheet', cohortId }
  expect((await gather(store, request)).map(({ label }) => label)).toEqual(['日期待填'])
  for (const part of ['下午', '上午'] as const)
    createRow(store, 'session', { cohortId, date: '2026-07-06', part, topic: '备课', hours: 30 })
  expect((await gather(store, request)).map(({ label }) => label)).toEqual(['2026年7月6日上午', '2026年7月6日下午'])
})

test('a pasted list keeps its own order, for a pile that lies as it was listed', async () => {
  const { store } = await openCounty()
  const ids = (store.sqlite.prepare('SELECT id FROM teacher ORDER BY id').all() as { id: number }[]).map(({ id }) => id)
  for (const teacherIds of [ids, ids.toReversed()]) {
    const forms = await gather(store, { kind: 'self-study-application', teacherIds })
    const nameOf = store.sqlite.prepare('SELECT name FROM teacher WHERE id = ?')
    expect(forms.map(({ label }) => label)).toEqual(teacherIds.map((id) => (nameOf.get(id) as { name: string }).name))
  }
})
