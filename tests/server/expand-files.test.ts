import { expect, test } from 'vitest'
import { safeFileName } from '../../electron/server/lib/safe-file-name.ts'
import { expandFiles, type OneFile } from '../../electron/server/packs/expand-files.ts'
import { buildWorkbook, encodeGb18030, zip } from '../support/workbooks.ts'

const workbook = buildWorkbook([{ rows: [['姓名']] }])

async function namesIn(...files: File[]): Promise<string[]> {
  const found: OneFile[] = []
  for await (const file of expandFiles(files)) found.push(file)
  return found.map((file) => ('bytes' in file ? file.fileName : `${file.fileName}：${file.sentence}`))
}

test('a zip stands for the files in it, without folders and what systems leave in them; a workbook stands for itself', async () => {
  const packed = zip([
    { name: '收到的/一中.xlsx', content: workbook },
    { name: '收到的/~$一中.xlsx', content: new Uint8Array(3) },
    { name: '收到的/', content: new Uint8Array() },
    { name: '__MACOSX/收到的/._一中.xlsx', content: new Uint8Array(3) },
  ])
  expect(await namesIn(new File([packed], '打包.zip'), new File([workbook], '二中.xlsx'), new File(['x'], 'Thumbs.db'))).toEqual([
    '一中.xlsx',
    '二中.xlsx',
  ])
})

test('names that Windows wrote in its own code are read', async () => {
  const packed = Buffer.from(zip([{ name: 'AAAAAAAA.xlsx', content: workbook }]))
  const name = Buffer.from(encodeGb18030('核对表一'))
  for (let at = packed.indexOf('AAAAAAAA'); at >= 0; at = packed.indexOf('AAAAAAAA')) name.copy(packed, at)
  expect(await namesIn(new File([packed], '打包.zip'))).toEqual(['核对表一.xlsx'])
})

test('a zip that is broken, locked or empty is said to be so', async () => {
  const files = [
    new File([zip([{ name: 'a.xlsx', content: workbook, crc: 1 }])], '坏.zip'),
    new File([zip([{ name: 'a.xlsx', content: workbook, flags: 1 }])], '锁.zip'),
    new File([zip([{ name: '空/', content: new Uint8Array() }])], '空.zip'),
  ]
  expect(await namesIn(...files)).toEqual([
    '坏.zip：这个文件已损坏或没有传完整。请让学校重新发一份。',
    '锁.zip：这个压缩包或表格设了密码。请取消密码后再收。',
    '空.zip：这个压缩包里没有文件。',
  ])
})

test.each([
  ['第一中学 2026年核对', '第一中学 2026年核对'],
  ['a/b\\c:d*e?f"g<h>i|j\n', 'a_b_c_d_e_f_g_h_i_j_'],
  ['CON', 'CON_'],
  ['com1', 'com1_'],
  [' . 尾巴. ', '尾巴'],
  ['...', '未命名'],
  ['长'.repeat(200), '长'.repeat(80)],
])('the file of %j is called %j', (text, name) => {
  expect(safeFileName(text)).toBe(name)
})
