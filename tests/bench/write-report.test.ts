import { monitorEventLoopDelay } from 'node:perf_hooks'
import { writeXlsx } from 'hucre/xlsx'
import { test } from 'vitest'
import { transact } from '../../electron/server/db/open.ts'
import type { ReportColumn } from '../../electron/server/lib/report-column.ts'
import { writeBookAside } from '../../electron/server/lib/write-book-aside.ts'
import { type BookSheet, layOutBook } from '../../electron/server/lib/write-workbook.ts'
import { openOffice } from '../support/office.ts'
import { addSchool, addTeachers } from '../support/people.ts'
import { written } from '../support/reports.ts'

const rounds = 5
const rowCount = 20_000

test(`writing ${rowCount} rows of an office's table against bare hucre given the same cells`, async () => {
  const sheets = [officeTable()]
  const times = { bare: [] as number[], ours: [] as number[] }
  const stalls: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const layout = layOutBook(sheets)
    times.bare.push(await millisecondsOf(() => writeXlsx(layout)))
    const { milliseconds, stall } = await watch(() => writeBookAside(sheets, breathe, new AbortController().signal))
    times.ours.push(milliseconds)
    stalls.push(stall)
  }
  print('report', times.ours, times.bare)
  print('longest stall of the process (ms)', stalls)
})

test(`the whole way of the county's roster, ${rowCount} teachers: query, masking, writing, register`, async () => {
  const { api, store } = await openOffice()
  await transact(store, async () => {
    for (let n = 1; n <= 100; n += 1) addTeachers(store, addSchool(store, `第${n}小学`), 200)
  })
  const runs = { whole: [] as number[], stalls: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const { milliseconds, stall } = await watch(() => written(api, { id: 'teacher-roster' }))
    runs.whole.push(milliseconds)
    runs.stalls.push(stall)
  }
  print('request → file (ms)', runs.whole)
  print('longest stall of the process (ms)', runs.stalls)
})

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

function officeTable(): BookSheet {
  const headers = '序号 学校 姓名 性别 证件号 学段 学科 职称 岗位 学历 称号 手机号 状态 班次 项目 机构 类别 日期 学时 备注'.split(' ')
  const columns = headers.map((header): ReportColumn => ({ header, width: 14, kind: kindOf(header) }))
  const rows = Array.from({ length: rowCount }, (_, n) => headers.map((header) => cellOf(header, n)))
  return { look: 'office', sheetName: '清单', title: '清单', subtitle: { left: '填报单位：测试县', right: '2026年9月1日' }, columns, rows }
}

function kindOf(header: string): ReportColumn['kind'] {
  if (header === '序号') return 'integer'
  return header === '学时' ? 'hours' : 'text'
}

function cellOf(header: string, n: number): string | number {
  if (header === '序号') return n + 1
  if (header === '学时') return (n % 90) * 10
  return header === '证件号' ? `3799**********${String(n % 10_000).padStart(4, '0')}` : `${header}${n % 97}`
}

async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function watch(work: () => unknown): Promise<{ milliseconds: number; stall: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await new Promise((resolve) => setTimeout(resolve, 20)) // it measures from its second tick on: a stall before that would be missed
  const milliseconds = await millisecondsOf(work)
  delay.disable()
  return { milliseconds, stall: delay.max / 1e6 }
}

function print(what: string, ours: readonly number[], bare?: readonly number[]): void {
  const sorted = ours.map((time, i) => time / (bare?.[i] ?? 1)).toSorted((a, b) => a - b)
  const shown = [sorted[Math.floor(sorted.length / 2)], sorted[0], sorted.at(-1)].map((value) => value?.toFixed(2))
  process.stdout.write(`${what}: ${bare ? 'ratio ' : ''}${shown[0]} (${shown[1]}–${shown[2]})\n`)
}
