/** Hours to credits, all in tenths: 150 at `hoursPerCredit` 100 is 15 (1.5 credits). Half a tenth is rounded up. */
export function hoursToCredits(hours: number, hoursPerCredit: number): number {
  return divideHalfUp(hours * 10, hoursPerCredit)
}

/** Days to hours, all in tenths: half a day (5) at `hoursPerDay` 60 is 30 (3 hours). Half a tenth is rounded up. */
export function daysToHours(days: number, hoursPerDay: number): number {
  return divideHalfUp(days * hoursPerDay, 10)
}

function divideHalfUp(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor))
}
