import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { closeStore, openStore, type Store } from './db/open.ts'
import { putShippedLayouts } from './lib/layouts.ts'

export type DatabaseKind = 'county' | 'demonstration'

/** The data folder: the county's own database and the demonstration's, of which at most one is open. */
export type Databases = {
  readonly folder: string
  readonly now: () => Date
  current: () => Store | undefined
  pathOf: (kind: DatabaseKind) => string
  exists: (kind: DatabaseKind) => boolean
  /** Opens (and creates, if need be) a database and closes the one before. */
  open: (kind: DatabaseKind) => Store
  close: () => void
  /** Removes a database that is not wanted any more, such as a demonstration that was cancelled half-way. */
  discard: (kind: DatabaseKind) => void
}

const fileNames = { county: 'county.db', demonstration: 'demonstration.db' } as const

export function openDatabases(folder: string, now: () => Date = () => new Date()): Databases {
  mkdirSync(folder, { recursive: true })
  let current: Store | undefined
  const pathOf = (kind: DatabaseKind) => join(folder, fileNames[kind])
  const close = () => {
    if (current) closeStore(current)
    current = undefined
  }
  return {
    folder,
    now,
    pathOf,
    current: () => current,
    exists: (kind) => existsSync(pathOf(kind)),
    open: (kind) => {
      close()
      current = openStore(pathOf(kind), { actor: accountName(), now })
      putShippedLayouts(current)
      return current
    },
    close,
    discard: (kind) => {
      for (const ending of ['', '-wal', '-shm']) rmSync(`${pathOf(kind)}${ending}`, { force: true })
    },
  }
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return '本机' // an account without a name, as in some containers
  }
}
