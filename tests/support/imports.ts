import { ORPCError } from '@orpc/client'
import type { CommitMode, Committed } from '../../shared/exchange/contract.ts'
import type { Correction } from '../../shared/exchange/correct-sheet.ts'
import type { Answers, ImportKindName, ImportOptions } from '../../shared/exchange/import-request.ts'
import type { Mapping } from '../../shared/exchange/mapping.ts'
import type { Preview } from '../../shared/exchange/preview.ts'
import type { Progress } from '../../shared/progress.ts'
import type { openOffice } from './office.ts'
import { type CellContent, workbookFile } from './workbooks.ts'

type Api = Awaited<ReturnType<typeof openOffice>>['api']
type Events<Result> = AsyncIterable<Progress | { type: 'done'; result: Result }>
export type Import = {
  file: File
  kind: ImportKindName
  sheet?: string
  options?: ImportOptions
  answers?: Answers
  mapping?: Mapping | undefined
  corrections?: Correction[]
  omitted?: number[]
}

export const rosterHead = ['姓名', '性别', '身份证号', '工作单位', '任教学科', '手机号码', '继续教育证号']

/** One sheet with a title above the header, as schools send them. */
export function fileOf(head: readonly string[], rows: readonly (readonly CellContent[])[], title = '花名册'): File {
  return workbookFile([{ rows: [[title], [...head], ...rows] }])
}

export function rosterOf(...rows: readonly (readonly CellContent[])[]): Import {
  return { file: fileOf(rosterHead, rows), kind: 'teachers' }
}

export async function resultOf<Result>(events: Promise<Events<Result>>): Promise<Result> {
  for await (const event of await events) if (event.type === 'done') return event.result
  throw new Error('resultOf: the work ended without a result')
}

export function preview(api: Api, { sheet = 'Sheet1', ...request }: Import): Promise<Preview> {
  return resultOf(api.exchange.preview({ sheet, ...request }))
}

export function commit(api: Api, { sheet = 'Sheet1', ...request }: Import, mode: CommitMode = 'all-or-nothing'): Promise<Committed> {
  return resultOf(api.exchange.commit({ sheet, mode, ...request }))
}

/** The code and detail a call is refused with; anything else it fails with as it is. */
export async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => undefined,
    (failure: unknown) => failure,
  )
  return error instanceof ORPCError && error.defined
    ? { code: error.code, detail: (error.data as { detail?: string } | undefined)?.detail }
    : error
}
