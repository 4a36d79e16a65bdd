/** A point is 1/72 inch, an inch 25.4 mm. */
export const mmPerPoint = 25.4 / 72
export const pointsPerMm = 72 / 25.4
