import { expect, test } from 'vitest'
import type { FontMetrics } from '../../../shared/documents/faces.ts'
import { layOut } from '../../../shared/documents/lay-out.ts'
import { LayoutPage } from '../../../shared/documents/layout.ts'
import { applyNameChoices, type NameChoice, rareCharacters } from '../../../shared/documents/name-faces.ts'

/** 龘 is in hei and kai only, 𠅤 in none. */
const metrics: FontMetrics = {
  advance: (face, one) => (one === '𠅤' || (one === '龘' && face.startsWith('song')) ? undefined : 1),
}
const frame = { kind: 'text', x: 10, width: 100, height: 10, face: 'song', size: 12 }
const page = LayoutPage.parse({
  width: 200,
  height: 100,
  elements: [
    { ...frame, id: 'name', y: 10, content: '{teacherName}同志' },
    { ...frame, id: 'other', y: 30, content: '赵龘' },
  ],
})

function drawn(teacherName: string, choice?: NameChoice) {
  const choices = new Map<string, NameChoice>(choice ? [['王龘', choice]] : [])
  const data = { teacherName }
  const applied = applyNameChoices({ page, data, nameFields: ['teacherName'] }, choices, metrics)
  const { operations, warnings } = layOut(applied.page, data, applied.metrics)
  return { runs: operations.map((one) => (one.kind === 'text' ? `${one.face}:${one.text}` : '')), warnings }
}

test('a name nothing was chosen for takes single characters from another face', () => {
  expect(drawn('王龘').runs).toEqual(['song:王', 'kai:龘', 'song:同志', 'song:赵', 'kai:龘'])
  expect(rareCharacters('王龘𠅤', 'song', metrics)).toEqual([
    { character: '龘', face: 'kai' },
    { character: '𠅤', face: null },
  ])
})

test('a face that was chosen sets the whole name, and nothing else on the sheet', () => {
  expect(drawn('王龘', 'hei').runs).toEqual(['hei:王龘同志', 'song:赵', 'kai:龘'])
  expect(drawn('李龘', 'hei').runs).toEqual(drawn('李龘').runs)
})

test('by hand leaves the squares of what the face lacks free, and lists it', () => {
  const { runs, warnings } = drawn('王龘', 'by-hand')
  expect(runs.slice(0, 2)).toEqual(['song:王', 'song:同志'])
  expect(warnings).toContainEqual({ kind: 'undrawable', elementId: 'name', characters: ['龘'] })
})
