import { expect, test } from 'vitest'
import type { Answers, ImportOptions } from '../../../shared/exchange/import-request.ts'
import { recognise } from '../../../shared/exchange/recognise.ts'
import type { Cell, Sheet } from '../../../shared/exchange/sheet.ts'
import { checkDigit } from '../../../shared/exchange/values/id-number.ts'
import { teacherFields } from '../../../shared/teachers/fields.ts'
import { planTeachers } from '../../../shared/teachers/import.ts'
import type { ExistingTeacher } from '../../../shared/teachers/import-identity.ts'

type Content = string | Cell

const idOf = (first17: string) => first17 + checkDigit(first17)
const male = idOf('37990019800101011')
const female = idOf('37990019850202002')
const schools = [
  { id: 1, name: '古邵镇中学', aliases: [] },
  { id: 2, name: '底阁镇下河涧小学', aliases: ['河涧完小'] },
]

function known(id: number, name: string, idNumber: string | null, more: Partial<ExistingTeacher> = {}): ExistingTeacher {
  const blank = {
    sex: null,
    birthDate: null,
    phone: null,
    cardNumber: null,
    stage: null,
    subject: null,
    professionalTitle: null,
    post: null,
  }
  return {
    id,
    name,
    idType: '居民身份证',
    idNumber,
    ...blank,
    workStartDate: null,
    education: null,
    titles: [],
    status: '在职',
    note: null,
    schoolId: 1,
    schoolName: '古邵镇中学',
    postings: [{ id, schoolId: 1, fromDate: '2020-09-01', toDate: null }],
    ...more,
  }
}

type Case = { head?: string[]; rows: Content[][]; teachers?: ExistingTeacher[]; answers?: Answers; options?: ImportOptions }

function plan({ head = ['姓名', '身份证号', '工作单位'], rows, teachers = [], answers = {}, options = {} }: Case) {
  const cells = [head, ...rows].map((row) =>
    row.map((content) => (typeof content === 'string' ? { text: content, kind: 'text' as const } : content)),
  )
  const sheet: Sheet = {
    name: 'Sheet1',
    hidden: false,
    rows: cells.map((row, i) => ({ line: i + 1, cells: row.map((cell) => (cell.text === '' ? undefined : cell)) })),
    merges: [],
    hiddenColumns: [],
    dateSystem: '1900',
    cut: false,
  }
  const recognised = recognise(sheet, teacherFields)
  if (!recognised) throw new Error('plan: no header')
  return [...planTeachers(recognised, { teachers, schools, places: ['峄城区'] }, { options, answers, today: '2026-11-22' })]
}

/** "line verdict: messages" of every row. */
const said = (planned: ReturnType<typeof plan>) =>
  planned.map(({ line, verdict, problems }) => `${line} ${verdict}: ${problems.map(({ message }) => message).join('；')}`)

const damaged: Cell = { text: `${male.slice(0, 15)}000`, kind: 'number', number: 3.799e17, damage: 'digits' }
const messy: readonly [string, string[], Content[], string][] = [
  ['姓名里的全角空格', ['姓名', '身份证号'], ['孟　春熙', male], '2 new: 姓名的写法已整理成“孟春熙”'],
  ['姓名没有填', ['姓名', '身份证号'], ['', male], '2 wrong: 姓名没有填'],
  ['身份证号没有填', ['姓名', '身份证号'], ['孟春熙', ''], '2 doubtful: 没有身份证号，也没有同名的老师'],
  ['身份证号成了科学计数', ['姓名', '身份证号'], ['孟春熙', '3.79900E+17'], '2 wrong: 身份证号按数字存放，15 位以后的数字已经丢失'],
  ['身份证号末三位丢失', ['姓名', '身份证号'], ['孟春熙', damaged], '2 wrong: 身份证号按数字存放，15 位以后的数字已经丢失'],
  [
    '校验位不对',
    ['姓名', '身份证号'],
    ['孟春熙', `${male.slice(0, 17)}${male.endsWith('1') ? 2 : 1}`],
    '2 wrong: 身份证号的校验位不对，可能有一位写错',
  ],
  ['15 位旧号码', ['姓名', '身份证号'], ['孟春熙', '379900770117167'], `2 new: 15 位旧身份证号，已换成 18 位 ${idOf('37990019770117167')}`],
  ['港澳通行证', ['姓名', '身份证号'], ['孟春熙', 'H12345678'], '2 new: 这是港澳居民来往内地通行证的号码，按港澳居民来往内地通行证登记'],
  ['性别与号码不符', ['姓名', '身份证号', '性别'], ['孟春熙', male, '女'], '2 new: 性别写的是“女”，身份证号第 17 位表示“男”'],
  [
    '日期是数字',
    ['姓名', '身份证号', '参加工作时间'],
    ['孟春熙', male, { text: '42248', kind: 'number', number: 42248 }],
    '2 new: 单元格里是数字 42248，按日期读成 2015-09-01',
  ],
  ['日期写成 9/1/15', ['姓名', '身份证号', '参加工作时间'], ['孟春熙', male, '9/1/15'], '2 new: “9/1/15”的年份只有两位，读成 2015-09-01'],
  [
    '一格两个电话',
    ['姓名', '身份证号', '手机'],
    ['孟春熙', male, '0632-7711234 / 13812345678'],
    '2 new: 一格里有 2 个号码，只取 13812345678',
  ],
  ['一格两个学科', ['姓名', '身份证号', '学科'], ['孟春熙', male, '数学、科学'], '2 new: 一格里写了 2 个学科，只取“数学”'],
]

test.each(messy)('%s：说得出来，能用的照用', (_, head, row, expected) => {
  expect(said(plan({ head, rows: [row], options: { schoolId: 1 } }))).toEqual([expected])
})

test('只提醒不拦下的，说明这一格会怎样；怎么改说得对路', () => {
  const advice = (head: string[], row: Content[]) => plan({ head, rows: [row], options: { schoolId: 1 } })[0]?.problems.map((p) => p.advice)
  expect(advice(['姓名', '身份证号', '参加工作时间'], ['孟春熙', male, '2015年'])).toEqual([
    '请补上月份，例如 2015-09；不改的话，这一格不导入',
  ])
  expect(advice(['姓名', '身份证号', '手机'], ['孟春熙', male, { text: '#N/A', kind: 'text', damage: 'error' }])).toEqual([
    '请把公式换成值（复制 → 选择性粘贴 → 数值）；不改的话，这一格不导入',
  ])
  expect(advice(['姓名', '身份证号'], ['孟 春熙', male])).toEqual(['姓名里不要加空格'])
  expect(advice(['姓名', '身份证号'], ['买买提．吐尔逊', male])).toEqual(['请核对姓名'])
  expect(advice(['姓名', '身份证号'], ['孟春熙', `${male}1`])).toEqual(['请对照证件改正'])
  expect(advice(['姓名', '身份证号'], ['孟春熙', male.slice(1)])).toEqual(['请对照证件补全'])
})

test('同一个人写了两行，第二行指出第一行在哪里', () => {
  const rows = [
    ['王丽', female, '古邵镇中学'],
    ['李强', male, '古邵镇中学'],
    ['王丽', female, '古邵镇中学'],
  ]
  expect(said(plan({ rows }))).toEqual(['2 new: ', '3 new: ', '4 wrong: 与第 2 行是同一个人'])
})

test('末三位丢失的号码，只有姓名和前 15 位对得上唯一一人时才提议，由人确认，号码不改', () => {
  const teachers = [known(7, '孟春熙', male), known(8, '孟春熙', female)]
  const [row] = plan({ rows: [['孟春熙', damaged, '古邵镇中学']], teachers })
  expect(row).toMatchObject({ verdict: 'doubtful', choices: [{ id: 7 }], question: { key: 'row:2', proposed: 7 } })
  const [sure] = plan({ rows: [['孟春熙', damaged, '古邵镇中学']], teachers, answers: { 'row:2': 7 } })
  expect(sure).toMatchObject({ verdict: 'same', existingId: 7, changes: [] })
  expect(plan({ rows: [['孟春', damaged, '古邵镇中学']], teachers })[0]?.verdict).toBe('wrong')
})

test('没有身份证号时，同名的人并排列出，本校的在前，也可以是新的一位', () => {
  const away = { schoolId: 2, schoolName: '底阁镇下河涧小学', subject: '语文' }
  const teachers = [known(7, '王丽', female, away), known(8, '王丽', male)]
  const [row] = plan({ head: ['姓名', '工作单位'], rows: [['王丽', '古邵镇中学']], teachers })
  expect(row?.choices).toEqual([
    { id: 8, label: '王丽', hint: `古邵镇中学　3799**********${male.slice(-4)}` },
    { id: 7, label: '王丽', hint: `底阁镇下河涧小学　3799**********${female.slice(-4)}　语文` },
    { id: null, label: '王丽（新增）', hint: '是另一位老师，身份证号以后补' },
  ])
  const answered = (id: number | null) =>
    plan({ head: ['姓名', '工作单位'], rows: [['王丽', '古邵镇中学']], teachers, answers: { 'row:2': id } })[0]
  expect(row?.question?.proposed).toBe(8)
  const [anywhere] = plan({ head: ['姓名'], rows: [['王丽']], teachers })
  expect(anywhere?.question?.proposed).toBeUndefined()
  expect(answered(8)).toMatchObject({ verdict: 'same', existingId: 8 })
  expect(answered(null)).toMatchObject({ verdict: 'new', existingId: undefined })
  expect(answered(99)?.verdict).toBe('doubtful')
})

test('没有写学校也要先问是哪一位同名的老师；只有新老师非写学校不可', () => {
  const teachers = [known(7, '王丽', female), known(8, '王丽', male)]
  const row = ['王丽', '', '']
  const [asked] = plan({ rows: [row], teachers })
  expect(asked).toMatchObject({ verdict: 'doubtful', choices: [{ id: 7 }, { id: 8 }] })
  expect(plan({ rows: [row], teachers, answers: { 'row:2': 8 } })[0]).toMatchObject({ verdict: 'same', existingId: 8 })
  expect(said(plan({ rows: [row, ['李强', male, '']] }))).toEqual([
    '2 wrong: 没有身份证号，也没有同名的老师；学校没有填',
    '3 wrong: 学校没有填',
  ])
})

test('选定以后会改写姓名或身份证号的，选的时候就写明', () => {
  const teachers = [known(7, '白珠', female)]
  expect(plan({ rows: [['汪诗博', female, '古邵镇中学']], teachers })[0]?.choices[0]?.hint).toBe(
    `古邵镇中学　3799**********${female.slice(-4)}　姓名会改为“汪诗博”`,
  )
  expect(plan({ rows: [['白珠', male, '古邵镇中学']], teachers })[0]?.choices[0]?.hint).toBe(
    `古邵镇中学　3799**********${female.slice(-4)}　身份证号会改成表里的`,
  )
})

const ofId = { sex: '女', birthDate: '1985-02-02' } as const

test('同名不就是同一个人：号码不同的同校同名要人确认；号码也在这张表里的，就不再怀疑', () => {
  const teachers = [known(7, '王丽', female, ofId)]
  const stranger = ['王丽', male, '古邵镇中学']
  expect(plan({ rows: [stranger], teachers })[0]).toMatchObject({ verdict: 'doubtful', choices: [{ id: 7 }, { id: null }] })
  expect(plan({ rows: [stranger], teachers, answers: { 'row:2': null } })[0]?.verdict).toBe('new')
  expect(plan({ rows: [stranger, ['王丽', female, '古邵镇中学']], teachers }).map(({ verdict }) => verdict)).toEqual(['new', 'same'])
  expect(plan({ rows: [['王丽', male, '河涧完小']], teachers })[0]?.verdict).toBe('new')
})

test('号码是别人的，要人确认是不是改名', () => {
  const teachers = [known(7, '王莉', female, ofId)]
  expect(plan({ rows: [['王丽', female, '古邵镇中学']], teachers })[0]).toMatchObject({ verdict: 'doubtful', choices: [{ id: 7 }] })
  const [renamed] = plan({ rows: [['王丽', female, '古邵镇中学']], teachers, answers: { 'row:2': 7 } })
  expect(renamed).toMatchObject({ verdict: 'changed', changes: [{ label: '姓名', before: '王莉', after: '王丽' }] })
})

test('没有号码的人由继续教育证号认出；证号是别人的就是错', () => {
  const teachers = [known(7, '王丽', null, { cardNumber: 'J01' }), known(8, '李强', male, { cardNumber: 'J02' })]
  const head = ['姓名', '身份证号', '工作单位', '继续教育证号']
  const [filled, taken] = plan({
    head,
    rows: [
      ['王丽', female, '古邵镇中学', 'J01'],
      ['李强', male, '古邵镇中学', 'j01'],
    ],
    teachers,
  })
  expect(filled).toMatchObject({
    verdict: 'changed',
    existingId: 7,
    changes: [{ field: 'sex' }, { field: 'idNumber' }, { field: 'birthDate' }],
  })
  expect(taken).toMatchObject({ verdict: 'wrong' })
})

test('表里没有的栏目和空着的格子都不改原来的内容；只有年月的日期不改掉完整的日期', () => {
  const teachers = [known(7, '王丽', female, { ...ofId, phone: '13812345678', workStartDate: '2008-09-01' })]
  const head = ['姓名', '身份证号', '手机', '参加工作年月', '性别']
  const [row] = plan({ head, rows: [['王丽', female, '', '2008.09', '男']], teachers, options: { schoolId: 1 } })
  expect(row).toMatchObject({ verdict: 'same', changes: [] })
})

test('到了别的学校就是调动，日期要在原来的之后；没写学校的老师不动，新老师必须写', () => {
  const teachers = [known(7, '王丽', female, ofId)]
  const rows = [['王丽', female, '河涧完小']]
  expect(plan({ rows, teachers, options: { effectiveDate: '2026-09-01' } })[0]).toMatchObject({
    verdict: 'changed',
    changes: [{ label: '工作单位', before: '古邵镇中学', after: '底阁镇下河涧小学' }],
    draft: { transfer: { close: { postingId: 7, toDate: '2026-08-31' }, open: { schoolId: 2, fromDate: '2026-09-01' } } },
  })
  expect(said(plan({ rows, teachers, options: { effectiveDate: '2019-09-01' } }))).toEqual([
    '2 wrong: 从古邵镇中学调来的日期不能早于2020年9月1日',
  ])
  expect(
    said(
      plan({
        rows: [
          ['王丽', female, ''],
          ['李强', male, ''],
        ],
        teachers,
      }),
    ),
  ).toEqual(['2 same: ', '3 wrong: 学校没有填'])
})

test('校名拿不准的，一种写法只问一次；选定以后记作别名', () => {
  const rows = [
    ['王丽', female, '下河涧小学'],
    ['李强', male, '下河涧小学'],
  ]
  const planned = plan({ rows })
  expect(planned.map(({ verdict, question }) => [verdict, question?.key])).toEqual([
    ['doubtful', 'school:下河涧小学'],
    ['doubtful', 'school:下河涧小学'],
  ])
  expect(planned[0]?.choices[0]).toMatchObject({ id: 2, label: '底阁镇下河涧小学' })
  const answered = plan({ rows, answers: { 'school:下河涧小学': 2 } })
  expect(answered.map(({ verdict, draft }) => [verdict, draft?.schoolId, draft?.alias])).toEqual([
    ['new', 2, { schoolId: 2, alias: '下河涧小学' }],
    ['new', 2, { schoolId: 2, alias: '下河涧小学' }],
  ])
  expect(said(plan({ rows: [['王丽', female, '峄城区古邵镇中学']] }))).toEqual(['2 new: “峄城区古邵镇中学”按“古邵镇中学”读'])
})

test.each([
  ['任教学科', 'subject', '生物', '生物学'],
  ['任教学科', 'subject', '品德', '道法'],
  ['职称', 'professionalTitle', '小学高级', '一级教师'],
  ['岗位', 'post', '校长', '校级正职'],
  ['最高学历', 'education', '大学本科', '本科'],
  ['任教学段', 'stage', '幼儿园', '学前'],
  ['人员状态', 'status', '在岗', '在职'],
] as const)('%s登记的是旧叫法，表里写的是同一个意思：不算改动，登记的也不动', (label, field, kept, written) => {
  const [row] = plan({
    head: ['姓名', '身份证号', label],
    rows: [['孟春熙', male, written]],
    teachers: [known(1, '孟春熙', male, { [field]: kept, sex: '男', birthDate: '1980-01-01' })],
    options: { schoolId: 1 },
  })
  expect([row?.verdict, row?.changes, row?.draft?.values[field]]).toEqual(['same', [], undefined])
})

test.each(['/', '—', '--', '－', '无', '暂无', '没有', '不详', '空', 'N/A'])('可以不填的格子写“%s”，登记的不动', (written) => {
  const kept = { professionalTitle: '高级教师', phone: '13812345678', post: '班主任', sex: '男', birthDate: '1980-01-01' } as const
  const head = ['姓名', '身份证号', '职称', '手机', '职务', '骨干类型', '备注', '性别', '出生日期', '继续教育证号', '工作单位']
  const rows = [['孟春熙', male, ...head.slice(2).map(() => written)]]
  const [row] = plan({ head, rows, teachers: [known(1, '孟春熙', male, kept)] })
  expect([row?.verdict, row?.changes, row?.problems]).toEqual(['same', [], []])
})

test('必填的写“无”，算没有填；学科写“同上”取上一行的', () => {
  const head = ['姓名', '身份证号', '学科']
  const rows = [
    ['孟春熙', male, '数学'],
    ['/', '', '同上'],
    ['王丽', female, '同上'],
  ]
  const planned = plan({ head, rows, options: { schoolId: 1 } })
  expect(said(planned)[1]).toContain('3 wrong: 姓名没有填')
  expect(planned[2]?.draft?.values.subject).toBe('数学')
})

const maskedMale = `${male.slice(0, 4)}**********${male.slice(-4)}`
const kept = { sex: '男', birthDate: '1980-01-01' } as const
const elsewhere = { ...kept, schoolId: 2, schoolName: '底阁镇下河涧小学' }
const look = '这是遮盖过的号码，按姓名、学校和露出的数字认人'

test.each([
  ['同校、同名、露出的数字也对', [known(1, '孟春熙', male, kept)], maskedMale, `2 same: ${look}`],
  ['别的写法的遮盖', [known(1, '孟春熙', male, kept)], `${male.slice(0, 6)}********${male.slice(-4)}`, `2 same: ${look}`],
  ['露出的数字不对', [known(1, '孟春熙', female)], maskedMale, '2 wrong: 这是遮盖过的号码，认不出是谁'],
  ['没有登记', [], maskedMale, '2 wrong: 这是遮盖过的号码，认不出是谁'],
  ['登记在别的学校', [known(1, '孟春熙', male, elsewhere)], maskedMale, '2 doubtful: 这是遮盖过的号码，可能是这一位'],
  [
    '同校有两位都对得上',
    [known(1, '孟春熙', male, kept), known(2, '孟春熙', `3799${male.slice(4, 13)}9${male.slice(-4)}`, kept)],
    maskedMale,
    '2 doubtful: 这是遮盖过的号码，可能是这几位',
  ],
])('遮盖过的身份证号，%s', (_, teachers, number, expected) => {
  expect(said(plan({ rows: [['孟春熙', number, '古邵镇中学']], teachers }))).toEqual([expected])
})
