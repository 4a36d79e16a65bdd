import { expect, test } from 'vitest'
import { drawingKit } from '../../electron/server/lib/drawing-kit.ts'
import { charactersOf, metricsOf } from '../../shared/documents/design/known-widths.ts'
import { longMadeUpName, withName } from '../../shared/documents/design/name-test.ts'
import { exampleOf } from '../../shared/documents/kinds.ts'
import { layOutPages } from '../../shared/documents/lay-out.ts'
import { shippedLayouts } from '../../shared/documents/shipped-layouts.ts'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import { openOffice } from '../support/office.ts'
import { codeOf } from '../support/refusal.ts'

test('with the widths that the window asks for, every layout is laid out as the PDF will be', async () => {
  const { api, store } = await openOffice()
  const { metrics } = drawingKit(store)
  for (const layout of shippedLayouts)
    for (const data of [exampleOf(layout.kind), withName(layout.kind, exampleOf(layout.kind), `${longMadeUpName}𬱖𠅤`)]) {
      const characters = charactersOf(layout, data)
      const known = metricsOf(characters, await api.design.widths({ characters }))
      expect(layOutPages(layout, data, known)).toEqual(layOutPages(layout, data, metrics))
    }
})

test('a face says of each character how wide it is, or that it has none', async () => {
  const { api } = await openOffice()
  const widths = await api.design.widths({ characters: '中i𠅤' })
  expect(widths.map(({ face }) => face)).toEqual(['song', 'song-bold', 'hei', 'kai'])
  const [song] = widths
  expect(song?.widths[0]).toBe(1)
  expect(song?.widths[1]).toBeLessThan(0.5)
})

test('the longest name of the register is found, and none where nobody is registered', async () => {
  const { api, store } = await openOffice()
  expect(await api.design.longestName()).toBeNull()
  addCompletedCohort(store, '骨干班', [
    { name: '王丽', school: '第一小学' },
    { name: '买买提·吐尔逊·阿卜杜热合曼', school: '第一小学' },
    { name: '欧阳娜娜', school: '第一小学' },
  ])
  expect(await api.design.longestName()).toBe('买买提·吐尔逊·阿卜杜热合曼')
})

test('a teacher brings the values that the kind of document has a place for; of a certificate, those it was issued with', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', [{ name: '王丽', school: '第一小学' }])
  const { id: teacherId } = store.sqlite.prepare('SELECT id FROM teacher').get() as { id: number }
  const before = await api.design.teacherValues({ kind: 'completion-certificate', teacherId })
  expect(before).toEqual({ teacherName: '王丽', issuer: '测试县教师发展中心' })
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  expect(await api.design.teacherValues({ kind: 'completion-certificate', teacherId })).toMatchObject({
    teacherName: '王丽',
    number: '测教培证字〔2026〕第0001号',
    hours: 240,
  })
  const booklet = await api.design.teacherValues({ kind: 'booklet-data', teacherId })
  expect(booklet).toMatchObject({ teacherName: '王丽', schoolName: '第一小学' })
  expect(booklet).not.toHaveProperty('phone')
  expect(await codeOf(api.design.teacherValues({ kind: 'slip', teacherId: 9999 }))).toBe('NOT_FOUND')
})
