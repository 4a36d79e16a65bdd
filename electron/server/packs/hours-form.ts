import { chineseDay } from '../../../shared/dates.ts'
import { packFields } from '../../../shared/packs/fields.ts'
import { writeRowKey } from '../../../shared/packs/find-sent-row.ts'
import { activitiesSent, activityColumns, activityRows, hoursPackFields } from '../../../shared/packs/hours-fields.ts'
import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import type { Form, FormColumn } from '../lib/write-form.ts'
import type { PackRoundFacts, PackToWrite } from './pack-kind.ts'

const blankRows = 10
const mostHours = 500

/** The workbook in which a school reports its own training: each training named and dated once, below it who was there for how many hours. */
export function hoursForm({ schoolName, sent, stamp }: PackToWrite, round: PackRoundFacts, centerName: string): Form {
  const { name, dueOn, request, fromDay, toDay } = round
  if (fromDay === null || toDay === null) throw new Error('hoursForm: a round of hours has no days')
  const activities = activityColumns.slice(0, activitiesSent)
  const asked = activities.map(
    (column): FormColumn => ({
      header: hoursPackFields[column]?.label ?? column,
      width: 10,
      locks: 'never',
      check: { holds: 'number', from: 0, to: mostHours, advice: '请填学时数，例如 4 或 4.5；没有参加的空着。' },
    }),
  )
  const head = (label: string, says: string) => [null, label, says, ...activities.map(() => null), null, null]
  return {
    sheetName: '校本研修学时',
    title: `${schoolName}　${name}`,
    subtitle: { left: `发表单位：${centerName}　　请于 ${chineseDay(dueOn)} 前交回`, right: `编号 ${stamp}` },
    notes: [...notesOf(fromDay, toDay), ...(request === '' ? [] : [request])],
    columns: [
      { header: '序号', width: 6, align: 'center', locks: 'filled' },
      { header: packFields.name.label, width: 11, locks: 'filled' },
      { header: packFields.idNumber.label, width: 21, locks: 'filled' },
      ...asked,
      { header: packFields.remark.label, width: 18, locks: 'never' },
      { header: packFields.key.label, width: 10, locks: 'always', isHidden: true },
    ],
    headRows: [
      {
        values: head(activityRows.description, '每次活动写在右边 →'),
        height: 54,
        check: { holds: 'text', most: 60, advice: '活动名称最多 60 个字。' },
      },
      {
        values: head(activityRows.date, `例如 ${fromDay}`),
        height: 20,
        check: { holds: 'day', from: fromDay, to: toDay, advice: `请填 ${fromDay} 至 ${toDay} 之间的日期，例如 ${fromDay}。` },
      },
    ],
    rows: sent.map(({ teacherId, values }, i) => [
      String(i + 1),
      values.name ?? null,
      values.idNumber ? maskIdNumber(values.idNumber) : null,
      ...activities.map(() => null),
      null,
      writeRowKey(teacherId),
    ]),
    blankRows,
    signature: '填表人：　　　　　　　　审核人：　　　　　　　　单位盖章：　　　　　　　　日期：　　　　年　　月　　日',
    marks: { sheetName: '填报标识', texts: [stamp, '这一页供程序识别，请不要改动。'] },
  }
}

function notesOf(fromDay: string, toDay: string): string[] {
  return [
    `1. 先在“活动名称”“活动日期”两行写上 ${chineseDay(fromDay)}至${chineseDay(toDay)}办过的校本研修，再在每位老师那一行填这次活动得了几学时，没有参加的空着。`,
    '2. 灰色的格子已锁定，身份证号中间几位不显示；名单里没有的老师填在下面的空行里，身份证号写全。',
    `3. 活动超过 ${activitiesSent} 次的，把同一主题的合在一列，日期写最后一次。文件名可以改，表头、右上角的编号请不要改动。`,
  ]
}
