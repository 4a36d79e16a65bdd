import { useLocalStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { PrintProfile } from '../../shared/printing/model.ts'
import { isSheetOf } from '../../shared/printing/papers.ts'
import { api } from '../api/client.ts'

/** `others` is how many profiles there are for other paper; `missing` the name of a remembered one that is no longer there. */
export type PrintProfileChoice = {
  profiles: readonly PrintProfile[]
  others: number
  profile: PrintProfile | undefined
  missing: string | undefined
  choose: (profile: PrintProfile | undefined) => void
}

/** The profile these sheets (in mm) are printed with on this machine: remembered by paper and name, because printers belong to machines. */
export function usePrintProfile(sheets: readonly { width: number; height: number }[]): PrintProfileChoice {
  const { data } = useQuery(api.printing.choices.queryOptions())
  const [first] = sheets
  const [name, setName] = useLocalStorage({
    key: `qinglan.printProfile.${first?.width}x${first?.height}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  })
  const profiles = (data ?? []).filter((profile) => sheets.every((sheet) => isSheetOf(profile, sheet)))
  const profile = profiles.find((known) => known.name === name)
  return {
    profiles,
    others: (data?.length ?? 0) - profiles.length,
    profile,
    missing: data && name && !profile ? name : undefined,
    choose: (next) => setName(next?.name ?? ''),
  }
}
