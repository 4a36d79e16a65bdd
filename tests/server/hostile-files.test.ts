import { CFB } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readFile } from '../../electron/server/lib/read-file.ts'
import { commit, refusalOf } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, testIdNumber } from '../support/people.ts'
import { buildWorkbook, patchPackage, workbookFile, zip } from '../support/workbooks.ts'

const people = [
  ['姓名', '性别', '工作单位'],
  ['王芳', '女', '第一中学'],
]
const good = buildWorkbook([{ rows: people }])
const bytesOf = (text: string) => new TextEncoder().encode(text)

function encrypted(): Uint8Array {
  const box = CFB.utils.cfb_new()
  CFB.utils.cfb_add(box, '/EncryptionInfo', [4, 0, 4, 0])
  CFB.utils.cfb_add(box, '/EncryptedPackage', [1, 2, 3, 4])
  return new Uint8Array(CFB.write(box, { type: 'buffer' }) as Buffer)
}

/** The sheet's XML with something in front of its document, or instead of its rows. */
function withSheet(change: (xml: string) => string): Uint8Array {
  return patchPackage(good, (path, content) => (path.endsWith('sheet1.xml') ? change(content) : content))
}

/** Ten entities, each ten times the one before: a gigabyte if anybody unfolds them. */
function laughing(): Uint8Array {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  return withSheet((xml) => {
    const cell = '<c r="A9" t="inlineStr"><is><t>&l9;</t></is></c>'
    return xml
      .replace('<worksheet', `<!DOCTYPE x [<!ENTITY l0 "哈">${entities}]><worksheet`)
      .replace('</sheetData>', `<row r="9">${cell}</row></sheetData>`)
  })
}

test.each([
  ['空文件', new Uint8Array(), '文件是空的'],
  ['加密的 xlsx', encrypted(), '设了打开密码'],
  ['只传了一半的 xlsx', good.subarray(0, good.length / 2), '已损坏或没有传完整'],
  ['解开后 4 GB 的压缩包', zip([{ name: 'xl/workbook.xml', content: bytesOf('<w/>'), declared: 0xf000_0000 }]), '太大'],
  ['一万倍的压缩包', zip([{ name: 'xl/workbook.xml', content: new Uint8Array(100_000_000) }]), '太大'],
  ['一张图片', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Uint8Array(500)]), '不是表格'],
  ['51 MB 的文件', new Uint8Array(51 * 1024 * 1024), '太大'],
])('%s is refused with a sentence that says what to do, and nothing is written', async (_, bytes, says) => {
  const { api, store } = await openOffice()
  const refusal = await refusalOf(api.exchange.recognise({ file: new File([new Uint8Array(bytes)], '名册.xlsx') }))
  expect(refusal).toMatchObject({ code: 'NOT_A_WORKBOOK', detail: expect.stringContaining(says) })
  expect(store.sqlite.prepare('SELECT (SELECT count(*) FROM importBatch) + (SELECT count(*) FROM teacher) AS n').get()).toEqual({ n: 0 })
})

test('what WPS leaves beside an open workbook is told by its name', async () => {
  expect(await readFile(new File([new Uint8Array(165).fill(0x20)], '~$名册.xlsx'))).toMatchObject({
    sentence: expect.stringContaining('临时文件'),
  })
})

const emptyRows = (count: number) =>
  withSheet((xml) => {
    const rows = Array.from({ length: count }, (_, i) => `<row r="${i + 3}" s="1"><c r="A${i + 3}" s="0"/></row>`)
    return xml.replace('</sheetData>', `${rows.join('')}</sheetData>`)
  })

test.each([
  ['一百万个只有格式的空行', () => emptyRows(1_000_000)],
  [
    '16,384 列',
    () => withSheet((xml) => xml.replace('</sheetData>', '<row r="5"><c r="XFD5" t="inlineStr"><is><t>远</t></is></c></row></sheetData>')),
  ],
  ['一串自我引用的 XML 实体', laughing],
  [
    '指向外面文件的 XML 实体',
    () =>
      withSheet((xml) =>
        xml
          .replace('<worksheet', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet')
          .replace('</sheetData>', '<row r="9"><c r="A9" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData>'),
      ),
  ],
])('%s: the file is read without it or refused in Chinese, in seconds', async (_, make) => {
  const reading = await readFile(new File([new Uint8Array(make())], '名册.xlsx'))
  if ('sentence' in reading) expect(reading.sentence).toMatch(/\p{Script=Han}.*。$/u)
  else {
    const [sheet] = reading.sheets
    expect(sheet?.rows.slice(0, 2).map(({ cells }) => cells.map((cell) => cell?.text))).toEqual(people)
    expect(sheet?.rows.length).toBeLessThan(20)
    expect(JSON.stringify(sheet)).not.toContain('root:')
    expect(JSON.stringify(sheet).length).toBeLessThan(100_000)
  }
})

test('names of the language, markup, formulas, links and control characters are only text', async () => {
  const { api, store } = await openOffice()
  addSchool(store, '第一中学')
  const rows = [
    ['姓名', '__proto__', 'constructor', '工作单位', '备注', 'toString', '身份证号'],
    ['王\u0001芳', 'x', 'x', '第一中学', '<img src=x onerror=alert(1)>', 'x', testIdNumber(1)],
    ['constructor', 'x', 'x', '第一中学', '=cmd|calc', 'x', testIdNumber(2)],
  ]
  const link = (sheet: import('@e965/xlsx').WorkSheet) => {
    sheet['E3'] = { t: 's', v: '看这里', f: 'HYPERLINK("http://x.example","看这里")', l: { Target: 'http://x.example' } }
  }
  const { counts } = await commit(api, { file: workbookFile([{ rows, change: link }]), kind: 'teachers' }, 'good-rows-only')
  expect(counts).toMatchObject({ new: 2, wrong: 0 })
  expect(store.sqlite.prepare("SELECT name, note FROM teacher WHERE name = '王芳'").get()).toEqual({
    name: '王芳',
    note: '<img src=x onerror=alert(1)>',
  })
  expect(store.sqlite.prepare('SELECT note FROM teacher WHERE name = ?').get('constructor')).toEqual({ note: '看这里' })
  expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
})
