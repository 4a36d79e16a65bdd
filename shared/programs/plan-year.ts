import type { ProgramYears } from './contract.ts'

/** The year a clerk looks at first: this year if it has a plan, else the newest year that has one. */
export function firstYearToShow({ years, thisYear }: ProgramYears): number {
  return years.includes(thisYear) ? thisYear : (years[0] ?? thisYear)
}
