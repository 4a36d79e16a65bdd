import type { FieldList } from '../exchange/fields.ts'
import type { WordList } from '../exchange/values/word.ts'
import type { PersonColumns } from '../teachers/view-person.ts'
import { pairingFields } from './fields.ts'
import { type PairingKind, type PairingState, pairingStateLabels } from './model.ts'

const mentors = [
  ...['导师', '师傅', '师父', '指导教师', '指导老师', '带教教师', '带教老师', '帮扶教师', '支教教师', '支援教师', '结对导师'],
  ...['班主任导师', '指导师', '带教导师', '帮扶老师', '帮扶人'],
]
const mentees = [
  ...['学员', '徒弟', '被指导教师', '被指导老师', '被带教教师', '被帮扶教师', '受援教师', '结对学员', '结对教师'],
  ...['青年教师', '新教师', '新任教师', '新班主任', '年轻班主任', '被带教老师', '被帮扶老师', '受帮扶教师', '被帮扶人'],
  ...['带教对象', '指导对象'],
]

/** "师傅姓名" or "师傅"; with the endings of a column about that person: "师傅单位", and "师傅" over "单位" in a header of two rows. */
const named = (people: readonly string[]) => people.flatMap((who) => [`${who}姓名`, who])
const ending = (people: readonly string[], ends: readonly string[]) => people.flatMap((who) => ends.map((end) => who + end))
const schools = ['学校', '单位', '所在学校', '工作单位', '所在单位', '学校名称']
const idNumbers = ['身份证号', '身份证号码', '身份证', '身份证件号', '证件号码']
const cardNumbers = ['继续教育证号', '继教证号', '继教号']

/** A list of pairings: two people in a row. Only such a list has a column of mentors. */
export const pairingImportFields = {
  mentorName: { label: '导师姓名', headers: named(mentors), required: true, telling: true, sameAsAbove: 'merged' },
  mentorSchool: { label: '导师学校', headers: ending(mentors, schools), sameAsAbove: 'merged' },
  mentorIdNumber: { label: '导师身份证号', headers: ending(mentors, idNumbers), sameAsAbove: 'merged', digits: true },
  mentorCardNumber: { label: '导师继续教育证号', headers: ending(mentors, cardNumbers), sameAsAbove: 'merged', digits: true },
  menteeName: { label: '学员姓名', headers: named(mentees), required: true },
  menteeSchool: { label: '学员学校', headers: ending(mentees, schools), sameAsAbove: 'merged' },
  menteeIdNumber: { label: '学员身份证号', headers: ending(mentees, idNumbers), digits: true },
  menteeCardNumber: { label: '学员继续教育证号', headers: ending(mentees, cardNumbers), digits: true },
  /** One column for both, or for the one of the two who has none of his own. */
  school: { label: '学校', headers: ['学校', '学校名称', '单位', '工作单位', '所在学校', '所在单位'], sameAsAbove: 'merged' },
  kind: {
    label: pairingFields.kind.label,
    headers: [...pairingFields.kind.headers, '结对类别', '结对形式', '指导类别'],
    sameAsAbove: 'merged',
  },
  startDate: {
    label: pairingFields.startDate.label,
    headers: [
      ...['开始日期', '开始时间', '起始时间', '起始日期', '结对日期', '签约日期', '签约时间', '结对开始时间', '结对开始日期'],
      ...['带教开始时间'],
    ],
    sameAsAbove: 'merged',
  },
  endDate: {
    label: pairingFields.endDate.label,
    headers: [...pairingFields.endDate.headers, '结束时间', '终止日期', '截止日期', '结对结束时间', '结对结束日期'],
    sameAsAbove: 'merged',
  },
  period: {
    label: '结对期限',
    headers: [
      ...['结对期限', '结对时间', '起止时间', '起止日期', '结对起止时间', '带教期限', '指导期限', '帮扶时间', '结对周期', '期限'],
      ...['带教时间', '指导时间', '起讫时间', '协议期限', '结对年限', '学年', '结对学年'],
    ],
    sameAsAbove: 'merged',
  },
  goals: {
    label: pairingFields.goals.label,
    headers: [...pairingFields.goals.headers, '指导目标', '带教目标', '指导内容', '协议内容', '帮扶内容'],
    sameAsAbove: 'merged',
  },
  state: { label: '状态', headers: ['状态', '结对状态', '完成情况', '是否出师'] },
} as const satisfies FieldList
export type PairingImportField = keyof typeof pairingImportFields

type Columns = Readonly<Partial<Record<PairingImportField, string>>>

/** Which columns of this sheet say who the mentor is. */
export function mentorColumns({ mentorSchool, school }: Columns): PersonColumns<PairingImportField> {
  const place = mentorSchool === undefined && school !== undefined ? 'school' : 'mentorSchool'
  return { name: 'mentorName', school: place, idNumber: 'mentorIdNumber', cardNumber: 'mentorCardNumber' }
}

/** Which columns of this sheet say who the mentee is. */
export function menteeColumns({ menteeSchool, school }: Columns): PersonColumns<PairingImportField> {
  const place = menteeSchool === undefined && school !== undefined ? 'school' : 'menteeSchool'
  return { name: 'menteeName', school: place, idNumber: 'menteeIdNumber', cardNumber: 'menteeCardNumber' }
}

export const pairingKindWords = {
  带徒: ['师徒结对', '师徒', '师带徒', '传帮带', '青蓝工程', '拜师', '青年教师培养', '新教师带教'],
  对口帮扶: ['帮扶', '帮扶结对', '城乡帮扶', '支教', '支教帮扶', '城乡结对', '结对帮扶'],
  班主任导师: ['班主任', '班主任结对', '班主任带教', '班主任师徒'],
} as const satisfies Record<PairingKind, readonly string[]>

export const pairingStateWords: WordList = {
  [pairingStateLabels.active]: ['在结', '结对中', '在带', '否', '未出师', '正常'],
  [pairingStateLabels.completed]: ['完成', '出师', '已出师', '期满', '已期满', '是', '结业', '已结业'],
  [pairingStateLabels.ended]: ['终止', '解除', '已解除', '中止', '取消'],
}

/** The state that one of our words for it means. */
export function stateOfLabel(label: string): PairingState | undefined {
  return (Object.keys(pairingStateLabels) as PairingState[]).find((state) => pairingStateLabels[state] === label)
}
