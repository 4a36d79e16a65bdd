import { chineseDay } from '../../../shared/dates.ts'
import { type PackColumn, packColumns, packFields } from '../../../shared/packs/fields.ts'
import { writeRowKey } from '../../../shared/packs/find-sent-row.ts'
import { teacherWords } from '../../../shared/teachers/words.ts'
import type { Form, FormColumn } from '../lib/write-form.ts'
import type { PackRoundFacts, PackToWrite } from './pack-kind.ts'

const words = (list: Readonly<Record<string, unknown>>) => ({ from: Object.keys(list), allow: 'any' as const })

const columns: Readonly<Record<PackColumn, Omit<FormColumn, 'header'>>> = {
  name: { width: 11, locks: 'filled' },
  idNumber: { width: 21, locks: 'filled' },
  sex: { width: 7, locks: 'never', align: 'center', words: { from: ['男', '女'], allow: 'these' } },
  phone: { width: 14, locks: 'never', align: 'center' },
  stage: { width: 10, locks: 'never', align: 'center', words: words(teacherWords.stage) },
  subject: { width: 13, locks: 'never', words: words(teacherWords.subject) },
  professionalTitle: { width: 13, locks: 'never', words: words(teacherWords.professionalTitle) },
  post: { width: 11, locks: 'never', words: words(teacherWords.post) },
  workStartDate: { width: 14, locks: 'never', align: 'center' },
  education: { width: 12, locks: 'never', words: words(teacherWords.education) },
  status: { width: 10, locks: 'never', align: 'center', words: words(teacherWords.status) },
}

const blankRows = 20

/** The workbook of a school: who it is can be read and not changed; all else can be corrected where it stands. */
export function packForm({ schoolName, sent, stamp }: PackToWrite, round: PackRoundFacts, centerName: string): Form {
  const asked = packColumns.map((column): FormColumn => ({ header: packFields[column].label, ...columns[column] }))
  return {
    sheetName: '核对表',
    title: `${schoolName}　${round.name}`,
    subtitle: { left: `发表单位：${centerName}　　请于 ${chineseDay(round.dueOn)} 前交回`, right: `编号 ${stamp}` },
    notes: [...notes, ...(round.request === '' ? [] : [round.request])],
    columns: [
      { header: '序号', width: 6, align: 'center', locks: 'filled' },
      ...asked,
      { header: packFields.remark.label, width: 22, locks: 'never' },
      { header: packFields.key.label, width: 10, locks: 'always', isHidden: true },
    ],
    rows: sent.map(({ teacherId, values }, i) => [
      String(i + 1),
      ...packColumns.map((column) => values[column] ?? null),
      null,
      writeRowKey(teacherId),
    ]),
    blankRows,
    signature: '填表人：　　　　　　　　审核人：　　　　　　　　单位盖章：　　　　　　　　日期：　　　　年　　月　　日',
    marks: { sheetName: '填报标识', texts: [stamp, '这一页供程序识别，请不要改动。'] },
  }
}

const notes = [
  '1. 白色的格子请逐人核对，有错的直接改；灰色的格子已锁定，姓名、身份证号有误的，请在“学校说明”里写明。',
  '2. 已调出、退休、离职的老师，请在“人员状态”里选，不要删行；新来的老师填在名单下面的空行里。',
  '3. 文件名可以改，表头、右上角的编号请不要改动；改好后直接发回原文件，不要另做一张表。',
]
