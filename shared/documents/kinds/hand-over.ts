import { issuer, type KindField, type KindOfDocument, number, people, schoolName, teacherName } from './field.ts'

const jobName: KindField = { label: '打印任务', example: '2026年小学数学骨干教师培训班 结业证书' }
const documents: KindField = { label: '文书', example: '结业证书' }
const printedOn: KindField = { label: '打印日期', example: '2026-11-22' }
const schools = ['青蓝县实验小学', '青蓝县第二中学', '河西镇中心小学', '东山乡九年一贯制寄宿学校'] as const

/** Which sheets of a pile go to which school: a line for each run of sheets that lie together. */
export const sortingList = {
  label: '分拣单',
  group: '表单',
  fields: {
    jobName,
    documents,
    count: { label: '总份数', example: 168 },
    schoolCount: { label: '学校数', example: 28 },
    issuer,
    printedOn,
  },
  lists: {
    runs: {
      label: '分拣',
      fields: {
        place: { label: '第几份', example: '1—6' },
        schoolName,
        count: { label: '份数', example: 6 },
        schoolTotal: { label: '该校共几份', example: 6 },
        firstName: { label: '第一份姓名', example: '王丽', isName: true },
        lastName: { label: '最后一份姓名', example: '李建国', isName: true },
      },
      examples: Array.from({ length: 28 }, (_, i) => ({
        place: `${i * 6 + 1}—${i * 6 + 6}`,
        schoolName: schools[i % schools.length] ?? '',
        count: 6,
        schoolTotal: 6,
        firstName: people[i % people.length]?.['teacherName'] ?? '',
        lastName: people[(i + 1) % people.length]?.['teacherName'] ?? '',
      })),
    },
  },
} as const satisfies KindOfDocument

/** What one school receives, to be signed by both sides. */
export const schoolReceipt = {
  label: '交接单',
  group: '表单',
  fields: {
    jobName,
    documents,
    schoolName,
    count: { label: '份数', example: 36 },
    rest: { label: '余下的份数', example: '全部打印完了。' },
    issuer,
    printedOn,
  },
  lists: {
    sheets: {
      label: '清单',
      fields: { place: { label: '第几份', example: 1 }, teacherName, number },
      examples: Array.from({ length: 36 }, (_, i) => ({
        place: i + 1,
        teacherName: people[i % people.length]?.['teacherName'] ?? '',
        number: `青教培证字〔2026〕第${String(i + 1).padStart(4, '0')}号`,
      })),
    },
  },
} as const satisfies KindOfDocument
