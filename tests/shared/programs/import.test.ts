import { expect, test } from 'vitest'
import { recognise } from '../../../shared/exchange/recognise.ts'
import type { Cell, Merge } from '../../../shared/exchange/sheet.ts'
import { programFields } from '../../../shared/programs/fields.ts'
import { type ExistingProgram, planPrograms } from '../../../shared/programs/import.ts'
import { textSheet } from '../../support/sheets.ts'

const head = ['序号', '项目名称', '培训对象', '计划\n人数', '计划\n学时数', '实施时间']
const blank = {
  year: 2026,
  planSheet: '教师培训计划',
  code: null,
  content: null,
  audience: null,
  daysText: null,
  place: null,
  department: null,
  note: null,
}

function known(id: number, sequence: string | null, name: string): ExistingProgram {
  return { ...blank, id, sequence, name, peopleText: null, hoursText: null, timeText: null }
}

function plan(rows: (string | Cell)[][], existing: ExistingProgram[] = [], merges: Merge[] = []) {
  const recognised = recognise(textSheet([head, ...rows], merges), programFields)
  if (!recognised) throw new Error('plan: no header')
  return [...planPrograms(recognised, existing, { options: { year: 2026, planSheet: '教师培训计划' }, answers: {}, today: '2026-11-22' })]
}

test('计划里的话原样留着：范围、人次、待定、同上、合并的和空着的格子', () => {
  const rows = [
    ['1', '常规研修', '全体教师', '150－200', '20－24', '3－12月'],
    ['2', '教育讲坛', '同上', '5000人次', '25－30场', '全年'],
    ['3', '统计继续教育', '', '待定', '----', '7.2'],
    ['4', '名 称\n分两行', '校长', '', '', ''],
  ]
  const planned = plan(rows, [], [{ firstLine: 3, lastLine: 4, firstColumn: 2, lastColumn: 2 }])
  expect(planned.map(({ verdict, problems }) => [verdict, problems])).toEqual(Array.from({ length: 4 }, () => ['new', []]))
  expect(planned.map(({ draft }) => draft?.words)).toMatchObject([
    { sequence: '1', audience: '全体教师', peopleText: '150－200', hoursText: '20－24', timeText: '3－12月' },
    { audience: '全体教师', peopleText: '5000人次', hoursText: '25－30场', timeText: '全年' },
    { audience: '全体教师', peopleText: '待定', hoursText: '----', timeText: '7.2' },
    { name: '名 称分两行', audience: '校长', peopleText: undefined, hoursText: undefined },
  ])
})

test('看不出意思的写法照样登记，只是提醒；被改成日期的范围不用', () => {
  const date: Cell = { text: '2026-06-07', kind: 'date', number: 46180 }
  const [odd, broken] = plan([
    ['1', '常规研修', '', '人数另议两次', '', ''],
    ['2', '骨干研修', '', date, '', ''],
  ])
  expect(odd).toMatchObject({
    verdict: 'new',
    draft: { words: { peopleText: '人数另议两次' } },
    problems: [{ severity: 'warning', column: 'D' }],
  })
  expect(broken).toMatchObject({ verdict: 'new', problems: [{ severity: 'warning', line: 3 }] })
  expect(broken?.draft?.words.peopleText).toBeUndefined()
})

test('同名的两行按序号认；只有一个同名的，序号改了也认得；同名又同序号是重复', () => {
  const existing = [known(1, '8', '暑期培训班'), known(2, '11', '暑期培训班'), known(3, '1', '园长培训班')]
  const verdicts = plan(
    [
      ['8', '暑期培训班'],
      ['11', '暑期培训班'],
      ['5', '园长培训班'],
      ['12', '暑期培训班'],
      ['11', '暑期培训班'],
    ],
    existing,
  )
  expect(verdicts.map(({ verdict, existingId }) => [verdict, existingId])).toEqual([
    ['same', 1],
    ['same', 2],
    ['changed', 3],
    ['new', undefined],
    ['wrong', 2],
  ])
  expect(verdicts[4]?.problems[0]?.message).toBe('与第 3 行的名称和序号都相同')
})
