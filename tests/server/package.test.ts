import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkPackage } from '../../electron/server/lib/check-package.ts'
import { cleanText } from '../../electron/server/lib/clean-text.ts'
import { applyEdits } from '../../electron/server/lib/package/edit-text.ts'
import { openPackage } from '../../electron/server/lib/package/open-package.ts'
import { readWorksheet } from '../../electron/server/lib/package/read-worksheet.ts'
import { addRelationship, listRelationships } from '../../electron/server/lib/package/relationships.ts'
import { scanXml, type XmlElement } from '../../electron/server/lib/package/scan-xml.ts'
import { StrangePackage } from '../../electron/server/lib/package/strange-package.ts'
import { readStyleSheet } from '../../electron/server/lib/package/style-sheet.ts'
import { escapeText, withAttribute } from '../../electron/server/lib/package/xml-text.ts'
import { packParts, senderParts, unpackParts } from '../support/sender-workbook.ts'

test('a package that is saved holds every part it had, the untouched ones down to their packed bytes', async () => {
  const parts = senderParts(['姓名'], [['王丽']])
  const bytes = packParts(parts)
  const box = openPackage(bytes)
  expect(Buffer.from(await box.save()).equals(Buffer.from(bytes))).toBe(true)
  box.write('xl/styles.xml', '<styleSheet/>')
  box.remove('xl/comments1.xml')
  box.write('xl/new.xml', '<new>吴</new>')
  const saved = await box.save()
  const { 'xl/comments1.xml': _gone, ...kept } = parts
  expect(unpackParts(saved)).toEqual({ ...kept, 'xl/styles.xml': '<styleSheet/>', 'xl/new.xml': '<new>吴</new>' })
  expect(checkPackage(saved)).toMatchObject({ names: new Set([...Object.keys(kept), 'xl/new.xml']) })
})

test('an element is known by where it stands, with or without a prefix of its document', async () => {
  const xml = '\ufeff<?xml version="1.0"?>\n<x:a xmlns:x="u"><!-- <x:b/> --><x:b c="&lt;>"/><x14:d>𠮷<![CDATA[<x:b>]]></x14:d ></x:a>'
  const found: [string, string, string][] = []
  const { prefix } = await scanXml(xml, {
    close: ({ name, start, end, openEnd, closeStart }: XmlElement) =>
      found.push([name, xml.slice(start, end), xml.slice(openEnd, closeStart)]),
  })
  expect(prefix).toBe('x:')
  expect(found.slice(0, 2)).toEqual([
    ['b', '<x:b c="&lt;>"/>', ''],
    ['x14:d', '<x14:d>𠮷<![CDATA[<x:b>]]></x14:d >', '𠮷<![CDATA[<x:b>]]>'],
  ])
  expect(found[2]?.[0]).toBe('a')
})

test.each(['<a>', '<a><b></a></b>', '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', '<a>&unknown;</a>', 'text'])(
  '%s is not patched',
  async (xml) => {
    await expect(scanXml(xml, {})).rejects.toThrow(StrangePackage)
  },
)

test('an attribute is set, added or taken out, and all others stay as they were written', () => {
  expect(withAttribute(`<c r='A1'  s="1" t="s"/>`, 's', '27')).toBe(`<c r='A1'  s="27" t="s"/>`)
  expect(withAttribute('<c r="s=\'1\'"/>', 's', '2')).toBe('<c s="2" r="s=\'1\'"/>')
  expect(withAttribute('<c r="A1" s="1">', 's', undefined)).toBe('<c r="A1">')
  expect(withAttribute('<c/>', 's', '"<&')).toBe('<c s="&quot;&lt;&amp;"/>')
})

test('whatever text is escaped, it is read back as it was', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(text, async (written) => {
      let read = ''
      await scanXml(`<t>${escapeText(written)}</t>`, {
        text: (found) => {
          read += found
        },
      })
      expect(read.replaceAll('_x005F_', '_')).toBe(cleanText(written))
    }),
  )
})

test('edits are applied in the order of the text; those that overlap are a bug', () => {
  const edits = [
    { from: 4, to: 5, text: 'E' },
    { from: 1, to: 1, text: '-' },
    { from: 1, to: 2, text: 'B' },
  ]
  expect(applyEdits('abcdef', edits)).toBe('a-BcdEf')
  expect(() =>
    applyEdits('abc', [
      { from: 0, to: 2, text: '' },
      { from: 1, to: 3, text: '' },
    ]),
  ).toThrow('overlaps')
})

test('a relation is added beside the known ones, under a free id', async () => {
  const box = openPackage(packParts(senderParts(['姓名'], [['王丽']])))
  expect(await addRelationship(box, 'xl/worksheets/sheet1.xml', { kind: 'comments', target: 'xl/comments2.xml' })).toBe('rId4')
  expect(await addRelationship(box, 'xl/worksheets/sheet2.xml', { kind: 'comments', target: 'xl/comments2.xml' })).toBe('rId1')
  expect(await listRelationships(box, 'xl/worksheets/sheet1.xml')).toEqual([
    { id: 'rId1', kind: 'drawing', target: 'xl/drawings/drawing1.xml' },
    { id: 'rId2', kind: 'vmlDrawing', target: 'xl/drawings/vmlDrawing1.vml' },
    { id: 'rId3', kind: 'comments', target: 'xl/comments1.xml' },
    { id: 'rId4', kind: 'comments', target: 'xl/comments2.xml' },
  ])
})

test('cells are found where a program leaves their places out', async () => {
  const { cells, rows } = await readWorksheet(
    '<worksheet><sheetData><row><c s="3"/><c><v>1</v></c></row><row r="5"><c/><c r="D5"/><c/></row><row/></sheetData></worksheet>',
  )
  expect(cells.map(({ line, column, style }) => [line, column, style])).toEqual([
    [1, 0, 3],
    [1, 1, 0],
    [5, 0, 0],
    [5, 3, 0],
    [5, 4, 0],
  ])
  expect(rows.map(({ line, cells: count }) => [line, count])).toEqual([
    [1, 2],
    [5, 3],
    [6, 0],
  ])
})

test('styles only grow, and one that is there already is used again', async () => {
  const text = senderParts(['姓名'], [])['xl/styles.xml'] ?? ''
  const styles = await readStyleSheet(text)
  expect(styles.text()).toBe(text)
  expect(styles.indexOf('fills', styles.at('fills', 2) ?? '')).toBe(2)
  expect(styles.indexOfOwn('fills', '<fill/>')).toBe(4)
  expect(styles.indexOfOwn('fills', '<fill/>')).toBe(4)
  expect(styles.text()).toBe(text.replace('<fills count="4">', '<fills count="5">').replace('</fills>', '<fill/></fills>'))
})
