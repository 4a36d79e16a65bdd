import { expect, test } from 'vitest'
import { whyNotWritten } from '../../renderer/packs/why-not-written.ts'

test.each([
  ['NoModificationAllowedError', true, '正在 WPS 或 Excel 里打开', false],
  ['NotAllowedError', true, '正在 WPS 或 Excel 里打开', false],
  ['NotAllowedError', false, '这个文件夹不让写入', true],
  ['QuotaExceededError', false, '磁盘满了', true],
  ['NotFoundError', false, '文件夹找不到了', true],
  ['TypeMismatchError', true, '有一个同名的文件夹', false],
  ['InvalidStateError', true, '正在 WPS 或 Excel 里打开', false],
  ['UnknownError', false, '没有写成', false],
])('%s of a file that was there (%s): %s', (name, existed, sentence, isFinal) => {
  const why = whyNotWritten(new DOMException('', name), existed)
  expect(why.sentence).toContain(sentence)
  expect(why.isFinal).toBe(isFinal)
})
