import { beforeEach, expect, test, vi } from 'vitest'
import { entryQueues } from '../../renderer/cohorts/entry-queue.ts'

type Entry = { cell: string; points: number }

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

/** A grid whose saves fail until the disk is mended. */
function openGrid() {
  const disk = { isFull: true, saved: [] as Entry[][] }
  const save = vi.fn(async (entries: Entry[]) => {
    if (disk.isFull) throw new Error('disk full')
    disk.saved.push(entries)
  })
  const queues = entryQueues<Entry>(({ cell }) => cell)
  return { disk, save, open: () => queues('班次 1', save) }
}

const settle = () => vi.advanceTimersByTimeAsync(1000)
const isHeld = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

test('what is typed is saved in one batch once the hand rests, the last of each cell', async () => {
  const { disk, open } = openGrid()
  disk.isFull = false
  const queue = open()
  queue.add([{ cell: 'a', points: 1 }])
  queue.add([{ cell: 'b', points: 2 }])
  queue.add([{ cell: 'a', points: 3 }])
  expect(queue.read().state).toBe('saving')
  await settle()
  expect(disk.saved).toEqual([
    [
      { cell: 'a', points: 3 },
      { cell: 'b', points: 2 },
    ],
  ])
  expect(queue.read()).toEqual({ state: 'saved', pending: new Map() })
})

test('what could not be saved is there when the grid is opened again, and is saved when it is tried again', async () => {
  const { disk, save, open } = openGrid()
  open().add([{ cell: 'a', points: 1 }])
  await settle()
  const again = open()
  expect(again.read()).toEqual({ state: 'failed', pending: new Map([['a', { cell: 'a', points: 1 }]]) })
  disk.isFull = false
  again.saveNow()
  await settle()
  expect(again.read().state).toBe('saved')
  expect(save).toHaveBeenCalledTimes(2)
  expect(disk.saved).toEqual([[{ cell: 'a', points: 1 }]])
})

test('the window asks before it closes from the first key until all is saved or given up', async () => {
  const { disk, open } = openGrid()
  const queue = open()
  expect(isHeld()).toBe(false)
  queue.add([{ cell: 'a', points: 1 }])
  expect(isHeld()).toBe(true)
  await settle()
  expect(isHeld()).toBe(true)
  queue.discard()
  expect(isHeld()).toBe(false)
  expect(open().read()).toEqual({ state: 'saved', pending: new Map() })
  disk.isFull = false
  open().add([{ cell: 'a', points: 1 }])
  await settle()
  expect(isHeld()).toBe(false)
})

test('what is typed while a batch is on its way follows in the next', async () => {
  const { disk, open } = openGrid()
  disk.isFull = false
  const queue = open()
  queue.add([{ cell: 'a', points: 1 }])
  queue.saveNow()
  queue.add([{ cell: 'a', points: 2 }])
  await settle()
  expect(disk.saved).toEqual([[{ cell: 'a', points: 1 }], [{ cell: 'a', points: 2 }]])
})
