import { join } from 'node:path'
import { call, os } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import * as z from 'zod'
import { appendBugsTo } from '../../electron/server/lib/bug-file.ts'
import { answerFor, writeBugsTo } from '../../electron/server/lib/report-bug.ts'
import { temporaryFolder } from '../support/office.ts'

/** What a handler throws that answers a teacher the contract doesn't allow. */
async function wrongAnswer(): Promise<unknown> {
  const schema = z.object({ rows: z.array(z.object({ name: z.string(), year: z.int() })) })
  const handler = os.output(schema).handler((): never => ({ rows: [{ name: '王芳', year: '一九七〇' }] }) as never)
  return call(handler, undefined).catch((error: unknown) => error)
}

function writeTo(writer: (line: string) => void): void {
  writeBugsTo(writer)
  onTestFinished(() => writeBugsTo((line) => process.stderr.write(line)))
}

test('an answer of the wrong shape is logged with the places, never with what stands there', async () => {
  const lines: string[] = []
  writeTo((line) => lines.push(line))
  const { message } = answerFor(await wrongAnswer())
  expect(message).toMatch(/编号 \d{8}/)
  expect(lines).toEqual([expect.stringMatching(/bug \d{8}: unexpected shape at rows\.0\.year\n$/)])
  expect(lines.join()).not.toMatch(/王芳|一九七〇/)
})

test('input of the wrong shape is answered with what is wrong, and is no bug', async () => {
  const lines: string[] = []
  writeTo((line) => lines.push(line))
  const handler = os.input(z.object({ name: z.string('请填写姓名') })).handler(() => 'saved')
  const error = await call(handler, {} as never).catch((reason: unknown) => reason)
  expect(answerFor(error)).toMatchObject({ code: 'BAD_REQUEST', message: '请填写姓名' })
  expect(lines).toEqual([])
})

test('the answer comes also where the bug cannot be written down', () => {
  appendBugsTo(join(temporaryFolder(), 'no such folder', 'bugs.log'))
  onTestFinished(() => writeBugsTo((line) => process.stderr.write(line)))
  expect(answerFor(new TypeError('disk full')).message).toMatch(/编号 \d{8}/)
})
