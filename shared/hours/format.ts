/** Hours or points in tenths as people write them: 60 → '6', 45 → '4.5', -30 → '-3'. */
export function formatTenths(tenths: number): string {
  return String(tenths / 10)
}
