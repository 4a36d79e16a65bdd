import { expect, test } from 'vitest'
import { decideTitle, type WrittenTitle } from '../../../shared/titles/decide.ts'
import { missingTitles } from '../../../shared/titles/missing-titles.ts'
import type { Title } from '../../../shared/titles/model.ts'
import { nameTitle } from '../../../shared/titles/words.ts'

const today = '2026-11-22'

function borne(name: string, more: Partial<Title> = {}): Title {
  const unknown = { grantedOn: null, grantedBy: null, number: null, state: 'valid', withdrawnOn: null, withdrawnReason: null } as const
  return { id: 1, ...nameTitle(name, null), ...unknown, ...more }
}

function written(name: string, more: Partial<WrittenTitle> = {}): WrittenTitle {
  return { ...nameTitle(name, null), ...more }
}

const withdrawn = { state: 'withdrawn', withdrawnOn: '2020-05-01', withdrawnReason: '未履职' } as const

test.each([
  ['没有登记过的是新的', [], written('县级名师'), { kind: 'grant', values: { name: '县级名师', level: '县级', state: 'valid' } }],
  ['同一级别的同一个称号一样', [borne('县级名师')], written('县级名师'), { kind: 'same' }],
  ['别的级别是另一个', [borne('县级名师')], written('市级名师'), { kind: 'grant' }],
  ['没写级别，只有一个同名的就是它', [borne('县级名师')], written('名师'), { kind: 'same' }],
  ['没写级别，有几个的要写明', [borne('县级名师'), borne('市级名师')], written('名师'), { kind: 'refused' }],
  ['登记时没有级别的补上级别', [borne('名师')], written('县级名师'), { kind: 'change', values: { name: '县级名师', level: '县级' } }],
  ['补上编号', [borne('县级名师')], written('县级名师', { number: 'A1' }), { kind: 'change', values: { number: 'A1' } }],
  ['不太准的日期不改准的', [borne('县级名师', { grantedOn: '2015-09-10' })], written('县级名师', { grantedOn: '2015' }), { kind: 'same' }],
  [
    '更准的日期补上',
    [borne('县级名师', { grantedOn: '2015' })],
    written('县级名师', { grantedOn: '2015-09' }),
    { kind: 'change', values: { grantedOn: '2015-09' } },
  ],
  ['还没有到的日期不收', [], written('县级名师', { grantedOn: '2027' }), { kind: 'refused' }],
  ['今年的年份可以', [], written('县级名师', { grantedOn: '2026' }), { kind: 'grant' }],
  ['撤销过的不随旧名单恢复', [borne('县级名师', withdrawn)], written('县级名师', { grantedOn: '2018' }), { kind: 'refused' }],
  ['撤销以后重新授予的是新的', [borne('县级名师', withdrawn)], written('县级名师', { grantedOn: '2022' }), { kind: 'grant' }],
] as const)('%s', (_, titles, title, decision) => {
  expect(decideTitle(titles, title, today)).toMatchObject(decision)
})

test.each([
  ['没写哪天的按今天', {}, { withdrawnOn: today, withdrawnReason: '名单上注明撤销' }],
  ['写了的按写的', { on: '2025-06', reason: '调出' }, { withdrawnOn: '2025-06', withdrawnReason: '调出' }],
] as const)('撤销：%s', (_, { on = undefined, reason = undefined }: { on?: string; reason?: string }, values) => {
  const title = written('县级名师', { withdrawn: { on, reason } })
  expect(decideTitle([borne('县级名师')], title, today)).toMatchObject({ kind: 'change', values: { state: 'withdrawn', ...values } })
})

test('a withdrawal is known by its day, is not before the grant, and of a title nobody entered is only warned of', () => {
  const twice = [
    borne('县级名师', { grantedOn: '2012', ...withdrawn }),
    borne('县级名师', { id: 2, grantedOn: '2021', ...withdrawn, withdrawnOn: '2024' }),
  ]
  const of = (grantedOn: string) => written('县级名师', { grantedOn, withdrawn: { on: undefined, reason: undefined } })
  expect(decideTitle(twice, of('2012'), today)).toMatchObject({ kind: 'same', title: { id: 1 } })
  expect(decideTitle(twice, of('2021'), today)).toMatchObject({ kind: 'same', title: { id: 2 } })
  const again = [...twice, borne('县级名师', { id: 3, grantedOn: '2025' })]
  expect(decideTitle(again, of('2012'), today)).toMatchObject({ kind: 'same', title: { id: 1 } })
  expect(decideTitle(again, of('2025'), today)).toMatchObject({ kind: 'change', title: { id: 3 } })
  const other = written('县级名师', { grantedOn: '2016', withdrawn: { on: '2018', reason: undefined } })
  expect(decideTitle(again, other, today)).toMatchObject({ kind: 'grant', values: { withdrawnOn: '2018' } })
  const early = written('县级名师', { withdrawn: { on: '2014', reason: undefined } })
  expect(decideTitle([borne('县级名师', { grantedOn: '2015' })], early, today)).toMatchObject({ kind: 'refused' })
  expect(decideTitle([], of('2015'), today)).toMatchObject({
    kind: 'grant',
    values: { state: 'withdrawn' },
    warning: { message: '没有登记过“县级名师”' },
  })
})

test('a roster adds only what is missing, and nothing that was withdrawn', () => {
  const titles = [borne('县级骨干教师'), borne('县级名师', withdrawn)]
  expect(missingTitles('骨干教师；县级名师、特级教师、特级教师', titles)).toMatchObject({
    added: [{ name: '特级教师', level: null }],
    withdrawn: [{ name: '县级名师' }],
  })
  expect(missingTitles('', titles)).toEqual({ added: [], withdrawn: [] })
})
