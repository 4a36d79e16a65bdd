import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fontFile } from '../../electron/server/lib/fonts.ts'
import { documentKinds } from '../../shared/documents/kinds.ts'
import type { Layout } from '../../shared/documents/layout.ts'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import '../../shared/zod-in-chinese.ts'
import { shippedLayout } from '../support/layouts.ts'
import { failOn, openOffice } from '../support/office.ts'
import { makePng } from '../support/pictures.ts'
import { codeOf } from '../support/refusal.ts'

const kai = 'completion-certificate-kai'
const pngFile = (color?: number[]) => new File([makePng(20, 10, color)], '公章.png')
const text = {
  kind: 'text' as const,
  id: 'name',
  label: '姓名',
  x: 10,
  y: 10,
  width: 50,
  height: 10,
  face: 'song' as const,
  size: 12,
  content: '{teacherName}',
}

test('every kind has a layout in use, and each is shown with an example', async () => {
  const { api } = await openOffice()
  const rows = await api.layouts.list()
  expect(rows.filter(({ isChosen }) => isChosen)).toHaveLength(Object.keys(documentKinds).length)
  expect(rows.find(({ layoutId }) => layoutId === kai)).toMatchObject({ origin: 'shipped', version: 1, isChosen: false, papers: 0 })
  const [sheet] = await api.layouts.example({ layoutId: kai })
  expect(sheet?.operations).toContainEqual(expect.objectContaining({ kind: 'text', text: '欧阳文静　同志：' }))
  expect(await api.layouts.example({ layoutId: 'sign-in-sheet' })).toHaveLength(2)
  expect(await codeOf(api.layouts.get({ layoutId: 'gone' }))).toBe('NOT_FOUND')
})

test('a changed layout is a new version; what was issued with the old one is printed as it was', async () => {
  const { api, store } = await openOffice()
  const { layoutId } = await api.layouts.copy({ layoutId: kai, name: '本县结业证书' })
  await api.layouts.choose({ kind: 'completion-certificate', layoutId })
  const cohortId = addCompletedCohort(store, '骨干班', [{ name: '王丽', school: '第一小学' }])
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  const ids = (await api.certificates.list({})).rows.map(({ id }) => id)
  const before = await api.certificates.sheets({ ids })

  const { layout } = await api.layouts.get({ layoutId })
  expect(await api.layouts.save({ layout: renamed(layout, '毕业证书') })).toEqual({ layoutId, version: 2 })
  expect(await api.certificates.sheets({ ids })).toEqual(before)
  expect(await api.layouts.get({ layoutId })).toMatchObject({
    version: 2,
    papers: 1,
    versions: [
      { version: 2, papers: 0 },
      { version: 1, papers: 1 },
    ],
  })
  const [newest] = await api.layouts.example({ layoutId })
  expect(newest?.operations).toContainEqual(expect.objectContaining({ text: '毕业证书' }))
  expect(await codeOf(api.layouts.save({ layout }))).toBe('LAYOUT_CHANGED')
})

test('a layout of the program is saved as one of the office and stays itself', async () => {
  const { api } = await openOffice()
  const { layoutId, version } = await api.layouts.save({ layout: renamed(shippedLayout(kai), '毕业证书') })
  expect(version).toBe(1)
  expect(layoutId).toMatch(/^own-/)
  expect((await api.layouts.get({ layoutId: kai })).layout).toEqual(shippedLayout(kai))
  expect((await api.layouts.get({ layoutId })).name).toBe('结业证书（红金边框，楷体）（2）')
  expect(await codeOf(api.layouts.save({ layout: { ...shippedLayout(kai), id: 'gone' } }))).toBe('NOT_FOUND')
})

test('a layout that is in use, has papers or came with the program is not removed; any other is, with all its versions', async () => {
  const { api } = await openOffice()
  const { layoutId } = await api.layouts.copy({ layoutId: 'slip', name: '粘贴条二' })
  await api.layouts.choose({ kind: 'slip', layoutId })
  const remove = (id: string) => codeOf(api.layouts.remove({ layoutId: id, reason: '不用了' }))
  expect(await remove('slip')).toBe('LAYOUT_SHIPPED')
  expect(await remove(layoutId)).toBe('IN_USE')
  await api.layouts.choose({ kind: 'slip', layoutId: 'slip' })
  expect(await remove(layoutId)).toBeUndefined()
  expect(await codeOf(api.layouts.get({ layoutId }))).toBe('NOT_FOUND')
  expect(await remove(layoutId)).toBe('NOT_FOUND')
  expect(await codeOf(api.layouts.choose({ kind: 'slip', layoutId: kai }))).toBe('NOT_FOUND')
})

test('a layout goes to another office as a file, with its pictures', async () => {
  const { api } = await openOffice()
  const { key } = await api.layouts.addPicture({ name: '公章', file: pngFile() })
  const { layoutId } = await api.layouts.save({ layout: sealed(shippedLayout(kai), key) })
  const file = await api.layouts.exportFile({ layoutId })
  expect(file.name).toMatch(/^样式 .*第1版\.json$/)

  const other = await openOffice()
  const imported = await other.api.layouts.importFile({ file })
  expect(imported.layoutId).not.toBe(layoutId)
  const { layout } = await other.api.layouts.get(imported)
  expect(layout.elements.at(-1)).toMatchObject({ kind: 'picture', source: { picture: key } })
  expect(await other.api.layouts.pictures()).toMatchObject([{ key, name: '公章', type: 'image/png', width: 20, height: 10 }])
  expect(new Uint8Array(await (await other.api.layouts.picture({ key })).arrayBuffer())).toEqual(makePng(20, 10))
  await other.api.layouts.importFile({ file })
  expect((await other.api.layouts.list()).filter(({ origin }) => origin === 'own')).toHaveLength(2)
})

test.each([
  ['text', '这不是样式', '不是青蓝导出的样式'],
  ['another JSON', '{"a":1}', '不是青蓝导出的样式'],
  ['a broken element', JSON.stringify(fileOf({ elements: [{ ...text, size: 999 }] })), '第 1 个元素“姓名”的 size：不能大于 200'],
  ['a field format that is not there', JSON.stringify(fileOf({ elements: [{ ...text, content: '{a:星期}' }] })), '不认识的格式'],
  ['a wrong page', JSON.stringify(fileOf({ width: 5 })), '样式的 width：不能小于 20'],
  ['a picture that is not in it', JSON.stringify(fileOf({ elements: [seal('f'.repeat(64))] })), '1 张图片不在文件里'],
])('a file that is %s is refused with the place and the reason', async (_, content, sentence) => {
  const { api } = await openOffice()
  const call = api.layouts.importFile({ file: new File([content], '样式.json') })
  await expect(call).rejects.toMatchObject({ code: 'NOT_A_LAYOUT', data: { detail: expect.stringContaining(sentence) } })
  expect((await api.layouts.list()).every(({ origin }) => origin === 'shipped')).toBe(true)
})

test('a picture is kept once, and as long as a layout uses it', async () => {
  const { api } = await openOffice()
  const first = await api.layouts.addPicture({ name: '公章', file: pngFile() })
  expect(await api.layouts.addPicture({ name: '公章二', file: pngFile() })).toEqual(first)
  const second = await api.layouts.addPicture({ name: '签名', file: pngFile([0, 0, 0, 255]) })
  await api.layouts.save({ layout: sealed(shippedLayout(kai), first.key) })
  const remove = (id: number) => codeOf(api.layouts.removePicture({ id, reason: '换新章' }))
  expect(await remove(first.id)).toBe('IN_USE')
  expect(await remove(second.id)).toBeUndefined()
  expect(await codeOf(api.layouts.picture({ key: second.key }))).toBe('NOT_FOUND')
  expect(await codeOf(api.layouts.save({ layout: sealed(shippedLayout(kai), second.key) }))).toBe('PICTURE_MISSING')
  expect(await codeOf(api.layouts.addPicture({ name: '文档', file: new File(['%PDF-1.7'], 'a.png') }))).toBe('NOT_A_PICTURE')
})

test('a certificate with a seal is printed with it', async () => {
  const { api, store } = await openOffice()
  const { key } = await api.layouts.addPicture({ name: '公章', file: pngFile() })
  const { layoutId } = await api.layouts.save({ layout: sealed(shippedLayout(kai), key) })
  await api.layouts.choose({ kind: 'completion-certificate', layoutId })
  const cohortId = addCompletedCohort(store, '骨干班', [{ name: '王丽', school: '第一小学' }])
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  for await (const event of await api.certificates.print({ cohortId }))
    if (event.type === 'done') expect(await (await api.certificates.takePdf(event.result)).text()).toContain('/Subtype /Image')
})

test('a face of the office steps in for what the program lacks, and goes again', async () => {
  const { api } = await openOffice()
  const song = new File([readFileSync(fontFile('song'))], 'SimSun.ttf')
  const face = await api.layouts.addFace({ name: '本中心宋体', file: song })
  expect(face.characters).toBeGreaterThan(20_000)
  expect(await codeOf(api.layouts.addFace({ name: '本中心宋体', file: song }))).toBe('NAME_TAKEN')
  expect(await codeOf(api.layouts.addFace({ name: '坏的', file: new File(['not a font at all'], 'a.ttf') }))).toBe('NOT_A_FONT')
  expect(await api.layouts.tryText({ text: '王\u{2B81E}' })).toEqual([
    { character: '王', face: '宋体' },
    { character: '\u{2B81E}', face: null },
  ])
  const named = { ...shippedLayout(kai), elements: [{ ...text, face: `user-${face.id}` as const, content: '王' }] }
  const [sheet] = await api.layouts.draw({ layout: named })
  expect(sheet?.operations).toMatchObject([{ face: `user-${face.id}`, text: '王' }])
  const { layoutId } = await api.layouts.save({ layout: named })
  expect(await codeOf(api.layouts.removeFace({ id: face.id, reason: '不用了' }))).toBe('IN_USE')
  await api.layouts.remove({ layoutId, reason: '不用了' })
  await api.layouts.removeFace({ id: face.id, reason: '不用了' })
  expect(await api.layouts.draw({ layout: named })).toMatchObject([{ operations: [{ face: 'song', text: '王' }] }])
})

test('a name with rare characters is listed, and printed as it was chosen', async () => {
  const { api, store } = await openOffice()
  const cohortId = addCompletedCohort(store, '骨干班', [
    { name: '王丽', school: '第一小学' },
    { name: '张\u{2B81E}', school: '第一小学' },
  ])
  expect(await api.layouts.rareNames()).toEqual([
    { name: '张\u{2B81E}', characters: [{ character: '\u{2B81E}', face: null }], faces: [], choice: null },
  ])
  await api.layouts.chooseForName({ name: '张\u{2B81E}', choice: 'kai' })
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  const { rows } = await api.certificates.list({ search: '\u{2B81E}' })
  const [sheet] = await api.certificates.sheets({ ids: rows.map(({ id }) => id) })
  expect(sheet?.operations).toContainEqual(expect.objectContaining({ face: 'kai', text: '张' }))
  await api.layouts.chooseForName({ name: '张\u{2B81E}', choice: null })
  expect(await api.layouts.rareNames()).toMatchObject([{ choice: null }])
  await api.layouts.chooseForName({ name: '王丽', choice: 'kai' })
  expect(await api.layouts.rareNames()).toMatchObject([
    { name: '王丽', characters: [], choice: 'kai' },
    { name: '张\u{2B81E}', choice: null },
  ])
})

test.each(['layout', 'picture', 'userFace'])('what fails half-way leaves no %s behind', async (table) => {
  const { api, store } = await openOffice()
  failOn(store.sqlite, 'INSERT ON auditEntry')
  const calls = [
    api.layouts.copy({ layoutId: kai, name: '另存' }),
    api.layouts.addPicture({ name: '公章', file: pngFile() }),
    api.layouts.addFace({ name: '宋体', file: new File([readFileSync(fontFile('song'))], 'a.ttf') }),
  ]
  for (const call of calls) await expect(call).rejects.toThrow('disk full')
  const where = table === 'layout' ? ` WHERE origin = 'own'` : ''
  expect(store.sqlite.prepare(`SELECT count(*) AS n FROM ${table}${where}`).get()).toEqual({ n: 0 })
})

function seal(picture: string) {
  return { kind: 'picture' as const, id: 'seal', x: 180, y: 150, width: 40, height: 40, source: { from: 'stored' as const, picture } }
}

function sealed(layout: Layout, key: string) {
  return { ...layout, elements: [...layout.elements, seal(key)] }
}

function renamed(layout: Layout, title: string): Layout {
  const elements = layout.elements.map((element) =>
    element.kind === 'text' && element.id === 'title' ? { ...element, content: title } : element,
  )
  return { ...layout, elements }
}

function fileOf(changes: object): object {
  const layout = { id: 'a', version: 1, kind: 'slip', name: '试', width: 100, height: 100, elements: [], ...changes }
  return { format: 'qinglan-layout', formatVersion: 1, layout, pictures: [] }
}
