import { expect, test, vi } from 'vitest'
import { runWithProgress } from '../../renderer/api/run-with-progress.ts'
import { writeIntoFolder } from '../../renderer/packs/write-into-folder.ts'

const workbook = vi.hoisted(() => vi.fn<(input: { packId: number }) => Promise<File>>())
vi.mock('../../renderer/api/client.ts', () => ({ client: { packs: { handOut: async () => {}, workbook } } }))

const workbooks = [1, 2, 3].map((packId) => ({ packId, schoolName: `第${packId}小学`, fileName: `${packId}.xlsx` }))

test('a server that is lost half-way leaves it told what is in the folder, and what is not', async () => {
  workbook.mockImplementation(async ({ packId }) => {
    if (packId === 2) throw new TypeError('fetch failed')
    return new File(['内容'], `${packId}.xlsx`)
  })
  const { folder, names } = emptyFolder()
  const writing = writeIntoFolder({ roundId: 1, folder, workbooks }, { signal: new AbortController().signal })
  const { written, failed, left, stopped } = await runWithProgress(writing, () => {})
  expect(names()).toEqual(['1.xlsx'])
  expect([written, failed, left].map((list) => list.map(({ packId }) => packId))).toEqual([[1], [], [2, 3]])
  expect(stopped).toMatch(/联系不到后台程序/)
})

function emptyFolder() {
  const files = new Set<string>()
  const getFileHandle = async (name: string, { create = false } = {}) => {
    if (!files.has(name) && !create) throw new DOMException('', 'NotFoundError')
    return { createWritable: async () => ({ write: async () => files.add(name), close: async () => {}, abort: async () => {} }) }
  }
  return { folder: { getFileHandle } as unknown as FileSystemDirectoryHandle, names: () => [...files] }
}
