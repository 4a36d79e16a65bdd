import { expect, test } from 'vitest'
import { countLines, heightOf } from '../../electron/server/lib/wrapped-lines.ts'

test.each([
  ['', 10, 1],
  ['第一中学', 10, 1],
  ['第一实验中学', 10, 2],
  ['姓名\n身份证号', 20, 2],
  // 58 halves, but numbers are not split: the line breaks before 51 and leaves room behind it
  [
    '师德差 29（7/36），校本差 63（9/72），全员差 27（9/36），远程研修差 51（21/72），新教师入职（校本）差 36（42/78），青年骨干差 39（9/48）',
    60,
    3,
  ],
  ['379900198001010012', 10, 2],
])('“%s” takes in a column of %i half widths %i lines', (text, width, lines) => {
  expect(countLines(text, width)).toBe(lines)
})

test('a row is as high as its lines, and no higher than a spreadsheet allows', () => {
  expect([1, 2, 3, 100].map(heightOf)).toEqual([18, 38, 54, 409])
})
