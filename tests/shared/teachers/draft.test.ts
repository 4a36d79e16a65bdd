import { expect, test } from 'vitest'
import { idNumberHint } from '../../../shared/teachers/id-number-hint.ts'
import { maskIdNumber } from '../../../shared/teachers/mask-id-number.ts'
import { TeacherDraft } from '../../../shared/teachers/model.ts'
import { testIdNumber } from '../../support/people.ts'

const today = '2026-11-22'
const man = testIdNumber(0) // 1970-03-12

function problemsOf(draft: object): [PropertyKey | undefined, string][] {
  return (TeacherDraft.safeParse({ name: '张三', ...draft }).error?.issues ?? []).map(({ path, message }) => [path[0], message])
}

test('a name is enough; everything else is unknown, and the teacher in service', () => {
  expect(TeacherDraft.parse({ name: ' 张　三 ' })).toMatchObject({
    name: '张三',
    idType: '居民身份证',
    idNumber: null,
    sex: null,
    status: '在职',
  })
})

test('what was stated stays, even where the ID number says otherwise', () => {
  expect(TeacherDraft.parse({ name: '张三', idNumber: man })).toMatchObject({ sex: '男', birthDate: '1970-03-12' })
  expect(TeacherDraft.parse({ name: '张三', idNumber: man, sex: '女', birthDate: '1970-05' })).toMatchObject({
    sex: '女',
    birthDate: '1970-05',
  })
})

test('parsing what was parsed changes nothing', () => {
  const once = TeacherDraft.parse({ name: '张三', idNumber: ` ${man}`, workStartDate: '2008年9月', phone: '139 0000 0000', post: '' })
  expect(once).toMatchObject({ workStartDate: '2008-09', phone: '13900000000', post: null })
  expect(TeacherDraft.parse(once)).toEqual(once)
})

test.each([
  [{ name: '' }, 'name', '请填写姓名'],
  [
    { idNumber: `${man.slice(0, 17)}${man.endsWith('0') ? '1' : '0'}` },
    'idNumber',
    '身份证号的校验位不对，可能有一位写错，请对照证件逐位核对',
  ],
  [{ idNumber: '123' }, 'idNumber', '身份证号应为 18 位，这里是 3 位，请对照证件补全'],
  [{ idNumber: 'H12345678' }, 'idNumber', '这是港澳居民来往内地通行证的号码，证件类型选的是“居民身份证”，请改选证件类型，或核对号码'],
  [{ idType: '护照', idNumber: man }, 'idNumber', '这是居民身份证的号码，证件类型选的是“护照”，请改选证件类型，或核对号码'],
  [{ idType: '护照', idNumber: '护照号' }, 'idNumber', '证件号码只能有字母和数字，请核对证件号码'],
  [{ birthDate: '2025-02-30' }, 'birthDate', '“2025-02-30”这一天不存在，请写成 2026-09-01 或 2026-09 的样子'],
  [{ workStartDate: '很久以前' }, 'workStartDate', '“很久以前”看不出是哪一天，请写成 2026-09-01 或 2026-09 的样子'],
  [{ phone: '139' }, 'phone', '手机号应为 11 位，这里是 3 位或开头不对，请填 11 位手机号'],
  [{ status: ' ' }, 'status', '请填写人员状态'],
])('%j is refused at %s', (draft, field, message) => {
  expect(problemsOf(draft)).toEqual([[field, message]])
})

test('other documents are taken with their own numbers', () => {
  for (const [idType, idNumber] of [
    ['港澳居民来往内地通行证', 'H12345678'],
    ['台湾居民来往大陆通行证', '12345678'],
    ['港澳台居民居住证', '810000199001010019'],
    ['护照', 'E12345678'],
    ['护照', '123456789'],
    ['其他', 'TEST001'],
  ])
    expect(problemsOf({ idType, idNumber })).toEqual([])
})

test('a number being typed says what is wrong, what is doubtful, or whose it is', () => {
  const stated = { idType: '居民身份证', sex: null, birthDate: null } as const
  expect(idNumberHint({ ...stated, idNumber: '' }, today)).toBeUndefined()
  expect(idNumberHint({ ...stated, idNumber: '3799' }, today)?.tone).toBe('problem')
  expect(idNumberHint({ ...stated, idNumber: man }, today)).toEqual({ tone: 'fine', text: '男，1970年3月12日出生' })
  expect(idNumberHint({ ...stated, idNumber: man, sex: '女' }, today)).toEqual({
    tone: 'doubt',
    text: '性别写的是“女”，身份证号第 17 位表示“男”',
  })
})

test('a masked number keeps its ends', () => {
  expect(maskIdNumber('379900198404263673')).toBe('3799**********3673')
  expect(maskIdNumber('E12345678')).toBe('E1*****78')
  expect(maskIdNumber('123')).toBe('***')
})
