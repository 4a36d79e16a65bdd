import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostPictureBytes, readPicture } from '../../../shared/documents/picture.ts'
import { jpegHeader, makePng } from '../../support/pictures.ts'

test('a PNG and a JPEG are known by their own bytes, with their size in pixels', () => {
  expect(readPicture(makePng(12, 7))).toEqual({ type: 'image/png', width: 12, height: 7 })
  expect(readPicture(jpegHeader(640, 480))).toEqual({ type: 'image/jpeg', width: 640, height: 480 })
})

test.each([
  ['another kind of file', new TextEncoder().encode('GIF89a这不是能用的图片，但是有足够多的字节可以读'), '只能用 PNG 或 JPG 图片'],
  ['an empty file', new Uint8Array(0), '只能用 PNG 或 JPG 图片'],
  ['a PNG that breaks off', makePng(12, 7).slice(0, -6), '只能用 PNG 或 JPG 图片'],
  ['a JPEG without a frame', new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), '只能用 PNG 或 JPG 图片'],
  ['a picture without pixels', jpegHeader(0, 480), '图片是空的'],
  ['a picture too wide', jpegHeader(9000, 480), '9000×480'],
  ['a file too large', new Uint8Array(mostPictureBytes + 1), '图片太大'],
])('%s is not taken, and the sentence says why', (_, bytes, sentence) => {
  expect(readPicture(bytes)).toContain(sentence)
})

test('any bytes at all are answered', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom([], [0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47]), (bytes, mark) => {
      expect(typeof readPicture(new Uint8Array([...mark, ...bytes]))).toMatch(/object|string/)
    }),
  )
})
