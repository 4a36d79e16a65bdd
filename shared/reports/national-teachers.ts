import type { CodeBook } from '../codes/code-book.ts'
import { noTitle } from '../codes/lists.ts'
import type { CodeGap } from '../codes/model.ts'
import { readIdDocument } from '../teachers/id-document.ts'
import type { Teacher } from '../teachers/model.ts'
import { titlesIn } from '../titles/titles-in.ts'

/** A teacher, the titles as one text, and the first day at the school of today. */
export type NationalTeacher = Omit<Teacher, 'note'> & { title: string | null; schoolSince: string | null }

type Column = { header: string; width: number; value?: (teacher: NationalTeacher) => string | null | undefined; hides?: 'idNumber' }

/**
 * 中小学教师基本信息 of the national teachers' system, its 34 columns as it reads them; * stands for what it requires. A column without
 * a value is one that is not kept here.
 */
export const nationalTeacherLayout = (codes: CodeBook): readonly Column[] => [
  { header: '*姓名', width: 12, value: ({ name }) => name },
  { header: '曾用名', width: 10 },
  { header: '*性别', width: 8, value: ({ sex }) => codes.codeOf('nationalSex', sex ?? '') },
  { header: '教职工号', width: 10 },
  { header: '*国籍/地区', width: 12, value: ({ idType }) => codes.codeOf('nationalRegion', idType) },
  { header: '*身份证件类型', width: 18, value: ({ idType }) => codes.codeOf('nationalDocument', idType) },
  { header: '*身份证件号', width: 21, hides: 'idNumber', value: ({ idNumber }) => idNumber },
  { header: '*出生日期\n(yyyy-MM-dd)', width: 14, value: birthDay },
  { header: '籍贯', width: 8 },
  { header: '出生地', width: 8 },
  { header: '*民族', width: 8 },
  { header: '*政治面貌', width: 10 },
  { header: '婚姻状况', width: 10 },
  { header: '健康状况', width: 10 },
  { header: '*参加工作年月\n(yyyy-MM-dd)', width: 16, value: ({ workStartDate }) => dayOfMonth(workStartDate) },
  { header: '*进本校年月\n(yyyy-MM-dd)', width: 14, value: ({ schoolSince }) => dayOfMonth(schoolSince) },
  { header: '*教职工来源', width: 12 },
  { header: '*教职工类别', width: 12 },
  { header: '*是否在编', width: 10 },
  { header: '*用人形式', width: 10 },
  { header: '*签订合同情况', width: 14 },
  { header: '*是否全日制师范类专业毕业', width: 14 },
  { header: '*是否受过特教专业培养培训', width: 14 },
  { header: '*是否有特殊教育从业证书', width: 14 },
  { header: '*信息技术应用能力', width: 14 },
  { header: '*是否属于免费（公费）师范生', width: 14 },
  { header: '*是否参加基层服务项目', width: 14 },
  { header: '参加基层服务项目起始年月\n(yyyy-MM-dd)', width: 16 },
  { header: '参加基层服务项目结束年月\n(yyyy-MM-dd)', width: 16 },
  { header: '*是否是特级教师', width: 12, value: ({ title }) => yesOrNo(/特级教师/.test(title ?? '')) },
  { header: '*是否是县级及以上骨干教师', width: 14, value: ({ title }) => backboneOf(title, codes) },
  { header: '*是否心里健康教育教师', width: 14 },
  { header: '*人员状态', width: 18, value: ({ status }) => codes.codeOf('nationalStatus', status) },
  { header: '备注', width: 10 },
]

/** The words of these teachers that have no code; they are blank in the sheet. */
export function teacherCodeGaps(teachers: readonly NationalTeacher[], codes: CodeBook): CodeGap[] {
  const region = teachers.filter(({ idType }) => idType === '居民身份证')
  return [
    ...codes.gapsOf(
      'nationalDocument',
      teachers.map(({ idType }) => idType),
    ),
    ...codes.gapsOf(
      'nationalRegion',
      region.map(({ idType }) => idType),
    ),
    ...codes.gapsOf(
      'nationalSex',
      teachers.flatMap(({ sex }) => sex ?? []),
    ),
    ...codes.gapsOf('nationalBackbone', teachers.flatMap(wordsOfTitle)),
    ...codes.gapsOf(
      'nationalStatus',
      teachers.map(({ status }) => status),
    ),
  ]
}

/** Who came to the school before beginning to work: the system refuses both dates together. */
export function cameTooEarly({ schoolSince, workStartDate }: Pick<NationalTeacher, 'schoolSince' | 'workStartDate'>): boolean {
  const [came, began] = [dayOfMonth(schoolSince), dayOfMonth(workStartDate)]
  return came !== null && began !== null && came < began
}

/** The day itself, or the one the ID number tells where only the month is kept. */
function birthDay({ birthDate, idType, idNumber }: NationalTeacher): string | null {
  if (birthDate?.length === 10) return birthDate
  if (idType !== '居民身份证' || idNumber === null) return null
  const document = readIdDocument(idType, idNumber)
  return 'value' in document ? (document.value?.birthDate ?? null) : null
}

/** A month is written as its first day, as the system's own templates do. */
function dayOfMonth(date: string | null): string | null {
  return date?.length === 7 ? `${date}-01` : date
}

function wordsOfTitle({ title }: Pick<NationalTeacher, 'title'>): string[] {
  const titles = titlesIn(title)
  return titles.length > 0 ? titles : [noTitle]
}

/** One title that counts is enough; a title without a code leaves it open, unless another counts. */
function backboneOf(title: string | null, codes: CodeBook): string | undefined {
  const none = codes.codeOf('nationalBackbone', noTitle)
  const found = wordsOfTitle({ title }).map((word) => codes.codeOf('nationalBackbone', word))
  const counts = found.find((code) => code !== undefined && code !== none)
  return counts ?? (found.includes(undefined) ? undefined : none)
}

function yesOrNo(is: boolean): string {
  return is ? '是' : '否'
}
