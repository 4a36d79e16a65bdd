import type { WorkSheet } from '@e965/xlsx'
import { expect } from 'vitest'
import { commit } from './imports.ts'
import { openOffice } from './office.ts'
import { addSchool } from './people.ts'
import type { SheetContent } from './workbooks.ts'

const hiddenColumn = 'H 列在表里是隐藏的，也一起读了。'
const hiddenNotes = { both: ['有 1 行在表里是隐藏的，也一起读了。', hiddenColumn], columns: [hiddenColumn], nothing: [] as string[] }

/** What of a file says that it is hidden: its row and its column, the column alone, or nothing. */
export type Hides = keyof typeof hiddenNotes

/** A merged title and a unit line, a header of two rows, a hidden row and a hidden column, a sum and a signature. */
export const schoolRoster: SheetContent = {
  name: 'Sheet1',
  rows: [
    ['古邵镇中学教师花名册', null, null, null, null, null, null, null],
    ['填报单位：古邵镇中学　　　　2026年9月10日', null, null, null, null, null, null, null],
    ['序号', '姓名', '性别', '身份证号', '任教情况', null, '联系方式', null],
    [null, null, null, null, '任教学段', '任教学科', '手机号码', '备注'],
    [1, '王 芳', '女', '379900198404263681', '初中', '语文', '15013990135', '含逗号,和“引号”'],
    [2, '买买提·艾力', '男', '379900197707032771', '初中', '数学', '15013990136', '第一行\n第二行'],
    [3, '李雷', '男', '379900198506011215', '高中', '物理', '15013990137', null],
    ['合计', '3人', null, null, null, null, null, null],
    ['填表人：王芳　　审核人：李雷', null, null, null, null, null, null, null],
  ],
  merges: ['A1:H1', 'A2:H2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:H3', 'A9:H9'],
  change: hideSome,
}

function hideSome(sheet: WorkSheet): void {
  sheet['!rows'] = [{}, {}, {}, {}, {}, { hidden: true }]
  sheet['!cols'] = [{}, {}, {}, {}, {}, {}, {}, { hidden: true }]
}

/** Reads the roster as the clerk would and imports it: the same header, the same lines left out, the same teachers, whatever the format. */
export async function expectSchoolRoster(file: File, hides: Hides): Promise<void> {
  const { api, store } = await openOffice()
  const schoolId = addSchool(store, '古邵镇中学')
  const { sheets } = await api.exchange.recognise({ file })
  expect(sheets).toHaveLength(1)
  const [reading] = sheets[0]?.readings ?? []
  expect(reading).toMatchObject({ kind: 'teachers', hasSchools: false })
  expect(reading?.report).toMatchObject({ headerLines: [3, 4], rows: 3 })
  expect(reading?.report.columns.map(({ column, field }) => [column, field])).toEqual([
    ['A', null],
    ['B', 'name'],
    ['C', 'sex'],
    ['D', 'idNumber'],
    ['E', 'stage'],
    ['F', 'subject'],
    ['G', 'phone'],
    ['H', 'note'],
  ])
  expect(reading?.report.leftOut.map(({ line, why }) => `${line} ${why}`)).toEqual(leftOut)
  expect(reading?.report.notes).toEqual(hiddenNotes[hides])
  const { counts } = await commit(api, { file, kind: 'teachers', sheet: sheets[0]?.name ?? '', options: { schoolId } })
  expect(counts).toMatchObject({ new: 3, wrong: 0, doubtful: 0 })
  expect(store.sqlite.prepare('SELECT name, sex, idNumber, stage, subject, phone, note FROM teacher ORDER BY id').raw().all()).toEqual(
    teachers,
  )
}

const leftOut = ['1 标题或说明', '2 标题或说明', '3 表头', '4 表头', '8 合计行', '9 签字行']
const teachers = [
  ['王芳', '女', '379900198404263681', '初中', '语文', '15013990135', '含逗号,和“引号”'],
  ['买买提·艾力', '男', '379900197707032771', '初中', '数学', '15013990136', '第一行\n第二行'],
  ['李雷', '男', '379900198506011215', '高中', '物理', '15013990137', null],
]
