/** An ID number as lists show it: 379900198404263673 → 3799**********3673; of a short number (a passport) a quarter stays at each end. */
export function maskIdNumber(idNumber: string): string {
  const kept = Math.min(4, Math.floor(idNumber.length / 4))
  const hidden = idNumber.length - 2 * kept
  return `${idNumber.slice(0, kept)}${'*'.repeat(hidden)}${idNumber.slice(idNumber.length - kept)}`
}
