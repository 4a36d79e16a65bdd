import { expect, test, vi } from 'vitest'
import { valuesOf } from '../../electron/server/lib/values-of.ts'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import { openOffice } from '../support/office.ts'
import { addSchool } from '../support/people.ts'

test('values are taken as they are: Chinese, signs, numbers, none at all', async () => {
  const { store } = await openOffice()
  const [first, second] = ['第一中学', `'"\\（分校）`].map((name) => addSchool(store, name))
  const idsOf = async (column: 'id' | 'name', values: (string | number)[]) =>
    (
      await store.db
        .selectFrom('school')
        .select('id')
        .where(column, 'in', valuesOf<never>(values as never[]))
        .orderBy('id')
        .execute()
    ).map(({ id }) => id)
  expect(await idsOf('name', [`'"\\（分校）`, '第一中学', '没有'])).toEqual([first, second])
  expect(await idsOf('id', [second ?? 0])).toEqual([second])
  expect(await idsOf('id', [])).toEqual([])
})

test('print jobs of every length share one statement', async () => {
  const { api, store } = await openOffice()
  const trainees = ['王丽', '李芳', '张敏'].map((name) => ({ name, school: '第一小学' }))
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  const ids = (await api.certificates.list({})).rows.map(({ id }) => id)
  const prepare = vi.spyOn(store.reader, 'prepare')
  const statementsFor = async (count: number) => {
    prepare.mockClear()
    expect(await api.certificates.job({ ids: ids.slice(0, count) })).toHaveLength(count)
    return new Set(prepare.mock.calls.map(([text]) => text))
  }
  expect(await statementsFor(3)).toEqual(await statementsFor(2))
})
