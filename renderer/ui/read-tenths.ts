/** What stands in a number input, '' where it is blank, as tenths: '6.5' → 65. */
export function readTenths(typed: number | string): number | undefined {
  return typed === '' ? undefined : Math.round(Number(typed) * 10)
}
