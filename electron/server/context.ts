import type { Databases } from './databases.ts'

/** What every request is handled with. */
export type Context = { databases: Databases }
