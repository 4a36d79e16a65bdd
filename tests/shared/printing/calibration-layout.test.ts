import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fontMetrics } from '../../../electron/server/lib/fonts.ts'
import { layOut } from '../../../shared/documents/lay-out.ts'
import { calibrationLayout } from '../../../shared/printing/calibration-layout.ts'
import { crossesOf } from '../../../shared/printing/crosses.ts'

const longestName = '发证室 HP LaserJet Pro M404dn 手动进纸口 结业证书专用 160 克铜版纸（带花边，领取时核对批号）'

test('on A4 the crosses stand at whole centimetres near the corners and in the middle', () => {
  expect(crossesOf({ pageWidth: 297, pageHeight: 210 })).toEqual([
    { number: 1, x: 20, y: 20 },
    { number: 2, x: 270, y: 20 },
    { number: 3, x: 20, y: 190 },
    { number: 4, x: 270, y: 190 },
    { number: 5, x: 150, y: 110 },
  ])
  expect(crossesOf({ pageWidth: 210, pageHeight: 297 }).map(({ x, y }) => [x, y])).toEqual([
    [20, 20],
    [190, 20],
    [20, 270],
    [190, 270],
    [110, 150],
  ])
})

test('a slip as small as 70 mm has its four crosses 30 mm apart', () => {
  expect(crossesOf({ pageWidth: 70, pageHeight: 70 }).map(({ x, y }) => [x, y])).toEqual([
    [20, 20],
    [50, 20],
    [20, 50],
    [50, 50],
  ])
})

test('on any paper everything stands within the sheet, and all that is to be read fits', () => {
  const side = fc.integer({ min: 70, max: 500 })
  fc.assert(
    fc.property(side, side, fc.constantFrom('measure' as const, 'test' as const), (pageWidth, pageHeight, purpose) => {
      const sheet = layOut(calibrationLayout({ pageWidth, pageHeight }, purpose), { name: longestName }, fontMetrics)
      expect(sheet.warnings.filter(({ kind }) => kind !== 'shrunk' && kind !== 'two-lines')).toEqual([])
      for (const operation of sheet.operations) {
        if (operation.kind !== 'line') continue
        expect(Math.max(operation.x, operation.toX)).toBeLessThanOrEqual(pageWidth)
        expect(Math.max(operation.y, operation.toY)).toBeLessThanOrEqual(pageHeight)
      }
    }),
    { numRuns: 60 },
  )
})
