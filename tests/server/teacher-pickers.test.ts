import { isDefinedError, safe } from '@orpc/client'
import { expect, test } from 'vitest'
import { createRow } from '../../electron/server/db/write.ts'
import { searchTextOf } from '../../electron/server/lib/search-text.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, testIdNumber } from '../support/people.ts'

/** Two 王芳 of different schools, a 艾王芳 (who stands before them in the alphabet), and 单雄信, whose surname has a reading of its own. */
async function openOfficeWithPeople() {
  const { api, store } = await openOffice()
  const schools = { first: addSchool(store, '第一中学'), second: addSchool(store, '第二小学') }
  const add = (name: string, schoolId: number, n: number) => {
    const id = createRow(store, 'teacher', { name, ...searchTextOf(name), idNumber: testIdNumber(n), cardNumber: `J379900${n}` })
    createRow(store, 'posting', { teacherId: id, schoolId, fromDate: null, toDate: null })
    return id
  }
  const people = {
    aiWang: add('艾王芳', schools.first, 3),
    atFirst: add('王芳', schools.first, 1),
    atSecond: add('王芳', schools.second, 2),
    shan: add('单雄信', schools.second, 4),
  }
  return { api, people }
}

test('a teacher is offered by name, pinyin, initials, ID and card number, the very name first, the ID number masked', async () => {
  const { api, people } = await openOfficeWithPeople()
  const found = await api.teachers.suggest({ text: '王芳' })
  expect(found.map(({ id }) => id)).toEqual([people.atFirst, people.atSecond, people.aiWang])
  expect(found[0]).toMatchObject({ schoolName: '第一中学', status: '在职', maskedId: `3799**********${testIdNumber(1).slice(-4)}` })
  for (const text of ['shanxiong', 'shan xiong xin', 'SXX', testIdNumber(4), testIdNumber(4).slice(6), 'j3799004', '单 雄 信'])
    expect((await api.teachers.suggest({ text })).map(({ id }) => id)).toEqual([people.shan])
})

test('two teachers of one name are told apart by the school typed after it', async () => {
  const { api, people } = await openOfficeWithPeople()
  for (const text of ['王芳 二小', '王芳 第二小学', '王芳（第二小学）'])
    expect((await api.teachers.suggest({ text })).map(({ id }) => id)).toEqual([people.atSecond])
})

test('nothing typed offers the first teachers in the order of the alphabet; a teacher who is gone is no choice', async () => {
  const { api, people } = await openOfficeWithPeople()
  expect((await api.teachers.suggest({ limit: 2 })).map(({ id }) => id)).toEqual([people.aiWang, people.shan])
  expect(await api.teachers.choice({ id: people.shan })).toMatchObject({ name: '单雄信', schoolName: '第二小学' })
  const { error } = await safe(api.teachers.choice({ id: 99 }))
  expect(isDefinedError(error) && error.code).toBe('NOT_FOUND')
})
