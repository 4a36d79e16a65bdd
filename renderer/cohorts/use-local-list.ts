import { useState } from 'react'
import type { List } from '../ui/use-list.ts'

/** A list inside a dialog or beside another one: like `useList`, but the page's URL does not know of it. */
export function useLocalList<Query extends { page: number }>(initial: Query): List<Query> {
  const [query, setQuery] = useState(initial)
  return {
    query,
    patch: (changes) => setQuery((current) => definedOf({ ...current, ...('page' in changes ? {} : { page: 1 }), ...changes })),
  }
}

function definedOf<Query extends object>(query: object): Query {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Query
}
