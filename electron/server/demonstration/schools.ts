import type { Store } from '../db/open.ts'
import { createRow } from '../db/write.ts'
import { searchTextOf } from '../lib/search-text.ts'
import { type Stage, towns, villages } from './words.ts'

export type DemonstrationSchool = { id: number; name: string; stages: readonly Stage[]; teachers: number; principalId?: number }

type Sketch = { name: string; kind: string; area: string; stages: readonly Stage[]; teachers: number; central?: string }

/** Writes the county's hundred schools, in the office's order: town first, then the townships. */
export function addSchools(store: Store): DemonstrationSchool[] {
  return sketches().map(({ name, kind, area, stages, teachers, central }, index) => {
    const code = `3799${String(index + 1).padStart(6, '0')}`
    const row = { code, name, ...searchTextOf(name, 'place'), kind, area, centralSchool: central ?? null, sortOrder: index + 1, note: null }
    return { id: createRow(store, 'school', row), name, stages, teachers }
  })
}

function sketches(): Sketch[] {
  const inTown: Sketch[] = [
    ...['第一中学', '第二中学'].map((name): Sketch => ({ name, kind: '普通高中', area: '城区', stages: ['高中'], teachers: 210 })),
    ...['第三中学', '第四中学', '实验中学'].map(
      (name): Sketch => ({ name, kind: '初级中学', area: '城区', stages: ['初中'], teachers: 130 }),
    ),
    ...['第一', '第二', '第三', '第四', '第五'].map(
      (n): Sketch => ({ name: `${n}实验小学`, kind: '小学', area: '城区', stages: ['小学'], teachers: 110 }),
    ),
    ...['机关', '实验', '春晖', '晨光', '育才'].map(
      (n): Sketch => ({ name: `${n}幼儿园`, kind: '幼儿园', area: '城区', stages: ['学前'], teachers: 32 }),
    ),
    { name: '育英九年一贯制学校', kind: '九年一贯制学校', area: '城区', stages: ['小学', '初中'], teachers: 120 },
    { name: '特殊教育学校', kind: '特殊教育学校', area: '城区', stages: ['小学'], teachers: 28 },
    { name: '职业中等专业学校', kind: '中等职业学校', area: '城区', stages: ['高中'], teachers: 95 },
  ]
  return [...inTown, ...towns.flatMap(township)].slice(0, 100)
}

function township(town: string): Sketch[] {
  const central = `${town}镇中心小学`
  return [
    { name: `${town}镇中学`, kind: '初级中学', area: '镇区', stages: ['初中'], teachers: 75 },
    { name: central, kind: '小学', area: '镇区', stages: ['小学'], teachers: 80 },
    { name: `${town}镇中心幼儿园`, kind: '幼儿园', area: '镇区', stages: ['学前'], teachers: 22 },
    ...villages
      .slice(0, 6)
      .map((village): Sketch => ({ name: `${town}镇${village}小学`, kind: '小学', area: '乡村', stages: ['小学'], teachers: 24, central })),
  ]
}
