import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import { openOffice } from '../support/office.ts'

const program = join(import.meta.dirname, '../support/issue-in-window.ts')

/** Another program on the same file, started and waiting for the word to issue these cohorts. */
async function openWindow(path: string, cohorts: readonly number[]) {
  const child = spawn(process.execPath, [program, path, ...cohorts.map(String)], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return async () => {
    child.stdin.write('go\n')
    const [code] = (await once(child, 'exit')) as [number]
    return code
  }
}

test('two windows that issue at once share no number and no sheet of paper, and leave no gap', async () => {
  const { api, store } = await openOffice()
  const trainees = Array.from({ length: 5 }, (_, i) => ({ name: `学员${i}`, school: '第一小学' }))
  const cohorts = Array.from({ length: 12 }, (_, i) => addCompletedCohort(store, `第${i}班`, trainees))
  const pack = { kind: 'completion', prefix: '', digits: 4, receivedOn: '2026-11-01', note: '' } as const
  await api.numbering.addPack({ ...pack, firstNumber: 1, lastNumber: 100 })
  const windows = await Promise.all(
    [0, 1].map((side) =>
      openWindow(
        store.sqlite.name,
        cohorts.filter((_, i) => i % 2 === side),
      ),
    ),
  )
  expect(await Promise.all(windows.map((go) => go()))).toEqual([0, 0])
  const rows = store.sqlite.prepare('SELECT serial FROM certificate ORDER BY serial').all() as { serial: number }[]
  expect(rows.map(({ serial }) => serial)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1))
  expect(await api.numbering.packs()).toMatchObject([{ used: 60, left: 40, next: '0061' }])
  expect(await api.numbering.check({ year: 2026 })).toMatchObject([{ valid: 60, missing: 0 }])
})
