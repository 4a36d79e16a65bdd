import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { test } from 'vitest'
import { countyHead, countySchools, countyTeacher } from '../support/county-roster.ts'
import { commit, type Import, preview } from '../support/imports.ts'
import { openOffice } from '../support/office.ts'
import { addSchool } from '../support/people.ts'
import { workbookFile } from '../support/workbooks.ts'

const rounds = 5
const rowCount = 20_000

/**
 * How long the process that answers the window is kept from answering by the import of 20,000 teachers: the longest turn of its event loop,
 * by the clock, and by the time its thread was really running, which others on the machine don't lengthen.
 */
test('longest turn of the event loop while 20,000 teachers are read, planned and written', async () => {
  const stalls: Record<string, { clock: number[]; thread: number[] }> = {}
  const note = async (step: string, work: () => Promise<unknown>) => {
    const { clock, thread } = await longestTurnOf(work)
    stalls[step] ??= { clock: [], thread: [] }
    stalls[step].clock.push(clock)
    stalls[step].thread.push(thread)
  }
  for (let round = 0; round < rounds; round += 1) {
    const { api, store } = await openOffice()
    for (const name of countySchools) addSchool(store, name)
    const work = countyRoster()
    collectGarbage() // what making the file has left, which no server has
    await note('recognise a new file', () => api.exchange.recognise({ file: work.file }))
    await note('plan, all new', () => preview(api, work))
    await note('commit', () => commit(api, work))
    await note('read and plan, all the same', () => preview(api, work))
  }
  for (const [step, { clock, thread }] of Object.entries(stalls))
    console.log(`${step}: longest turn ${spread(thread)} ms of the thread · ${spread(clock)} ms by the clock`)
})

function countyRoster(): Import {
  const rows = Array.from({ length: rowCount }, (_, n) => countyTeacher(n))
  return { file: workbookFile([{ rows: [['花名册'], countyHead, ...rows] }]), kind: 'teachers' }
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

async function longestTurnOf(work: () => Promise<unknown>): Promise<{ clock: number; thread: number }> {
  const longest = { clock: 0, thread: 0 }
  let last = now()
  let isOver = false
  const turn = () => {
    const { clock, thread } = now()
    longest.clock = Math.max(longest.clock, clock - last.clock)
    longest.thread = Math.max(longest.thread, thread - last.thread)
    last = { clock, thread }
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  turn()
  isOver = true
  return longest
}

/** In milliseconds. */
function now(): { clock: number; thread: number } {
  const { user, system } = process.threadCpuUsage()
  return { clock: performance.now(), thread: (user + system) / 1000 }
}

function spread(list: readonly number[]): string {
  const sorted = list.toSorted((a, b) => a - b)
  return `${(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(0)} (${Math.min(...list).toFixed(0)}–${Math.max(...list).toFixed(0)})`
}
