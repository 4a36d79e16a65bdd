import { expect, test } from 'vitest'
import type { FontMetrics, NameChoice } from '../../../shared/documents/faces.ts'
import { nameFieldsOf } from '../../../shared/documents/kinds.ts'
import { layOut } from '../../../shared/documents/lay-out.ts'
import { LayoutPage } from '../../../shared/documents/layout.ts'
import { rareCharacters, rareNamesOn, withChosenNames } from '../../../shared/documents/name-faces.ts'

/** 龘 is in hei and kai only, 𠅤 in none. */
const metrics: FontMetrics = {
  advance: (face, one) => (one === '𠅤' || (one === '龘' && face.startsWith('song')) ? undefined : 1),
}
const setting = { face: 'song', size: 12 }
const frame = { ...setting, kind: 'text', x: 10, width: 100, height: 10 }
const column = { ...setting, width: 60 }
const table = {
  id: 'table',
  kind: 'table',
  x: 10,
  height: 30,
  list: 'people',
  rowHeight: 10,
  headerHeight: 0,
  headerFace: 'song',
  headerSize: 12,
}
const columns = [
  { ...column, header: '姓名', content: '{teacherName}' },
  { ...column, header: '学校', content: '{schoolName}' },
]
const places = {
  text: [
    { ...frame, id: 'name', y: 10, content: '{teacherName}同志' },
    { ...frame, id: 'other', y: 30, content: '赵龘' },
  ],
  table: [{ ...table, y: 10, columns }],
  lines: [
    {
      id: 'lines',
      kind: 'lines',
      list: 'people',
      firstLineY: 10,
      pitch: 10,
      count: 5,
      columns: columns.map(({ header: _, ...one }) => ({ ...one, x: 10 })),
    },
  ],
}
const fields = ['teacherName']

function pageWith(place: keyof typeof places) {
  return LayoutPage.parse({ width: 200, height: 100, elements: places[place] })
}

function drawn(place: keyof typeof places, names: readonly string[], choice?: NameChoice) {
  const [teacherName = ''] = names
  const people = names.map((name, i) => ({ line: i + 1, teacherName: name, schoolName: '龘小' }))
  const data = place === 'text' ? { teacherName } : { people }
  const choices = new Map<string, NameChoice>(choice ? [['王龘', choice]] : [])
  const { operations, warnings } = layOut(pageWith(place), data, withChosenNames(metrics, data, { fields, choices }))
  return { runs: operations.flatMap((one) => (one.kind === 'text' ? [`${one.face}:${one.text}`] : [])), warnings }
}

test('a name nothing was chosen for takes single characters from another face', () => {
  expect(drawn('text', ['王龘']).runs).toEqual(['song:王', 'kai:龘', 'song:同志', 'song:赵', 'kai:龘'])
  expect(rareCharacters('王龘𠅤', 'song', metrics)).toEqual([
    { character: '龘', face: 'kai' },
    { character: '𠅤', face: null },
  ])
})

test('a face that was chosen sets the whole name, and no word around it', () => {
  expect(drawn('text', ['王龘'], 'hei').runs).toEqual(['hei:王龘', 'song:同志', 'song:赵', 'kai:龘'])
  expect(drawn('text', ['李龘'], 'hei').runs).toEqual(drawn('text', ['李龘']).runs)
})

test('by hand leaves the squares of what the face lacks free in that text alone, and lists it', () => {
  const { runs, warnings } = drawn('text', ['王龘'], 'by-hand')
  expect(runs).toEqual(['song:王', 'song:同志', 'song:赵', 'kai:龘'])
  expect(warnings).toEqual([{ kind: 'undrawable', elementId: 'name', characters: ['龘'] }])
})

test.each(['table', 'lines'] as const)('in a %s only the row of that name is set as was chosen for it', (place) => {
  const school = ['kai:龘', 'song:小']
  const other = ['song:李', 'kai:龘', ...school]
  expect(drawn(place, ['王龘', '李龘'], 'hei').runs).toEqual(['hei:王龘', ...school, ...other])
  expect(drawn(place, ['王龘', '李龘']).runs).toEqual(['song:王', 'kai:龘', ...school, ...other])
  const byHand = drawn(place, ['李龘', '王龘'], 'by-hand')
  expect(byHand.runs).toEqual([...other, 'song:王', ...school])
  expect(byHand.warnings).toEqual([{ kind: 'undrawable', elementId: place, row: 2, characters: ['龘'] }])
})

test.each(['text', 'table', 'lines'] as const)('the rare names of a %s are found by the face that they are set in', (place) => {
  const people = ['王丽', '王龘𠅤'].map((teacherName) => ({ teacherName, schoolName: '龘小' }))
  const data = place === 'text' ? { teacherName: '王龘𠅤' } : { people }
  expect(rareNamesOn(pageWith(place), { data, fields }, metrics)).toEqual([
    { name: '王龘𠅤', character: '龘', face: 'kai' },
    { name: '王龘𠅤', character: '𠅤', face: null },
  ])
})

test('widths stay the same object where nobody on the document was chosen for', () => {
  const names = { fields, choices: new Map<string, NameChoice>([['王龘', 'hei']]) }
  expect(withChosenNames(metrics, { teacherName: '李龘', people: [{ teacherName: '王丽' }] }, names)).toBe(metrics)
})

test.each([
  ['cohort-roster', 'teacherName'],
  ['booklet-registration', 'recorder'],
  ['sorting-list', 'lastName'],
] as const)('of a %s the names in its lists count as names: %s', (kind, field) => {
  expect(nameFieldsOf(kind)).toContain(field)
})
