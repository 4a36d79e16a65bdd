import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { SheetPreview } from '../../renderer/ui/SheetPreview.tsx'
import { layOut } from '../../shared/documents/lay-out.ts'
import { mmPerPoint } from '../../shared/documents/units.ts'
import { plainMetrics } from '../shared/documents/plain-metrics.ts'
import { shippedLayout } from '../support/layouts.ts'

// The client looks for a window when it is loaded; a sheet without stored pictures asks it nothing.
vi.mock('../../renderer/api/client.ts', () => ({ client: {} }))

test('the preview draws the operations of the sheet one for one, in millimetres', () => {
  const layout = shippedLayout('completion-certificate')
  const sheet = layOut(layout, { teacherName: '欧阳娜娜', hours: 240, startsOn: '2026-07-06', endsOn: '2026-11-20' }, plainMetrics)
  const markup = renderToStaticMarkup(<SheetPreview sheet={sheet} />)
  expect(markup).toContain('viewBox="0 0 297 210"')
  const drawn = [...markup.matchAll(/<(?:text|line|rect)\b[^>]*>/g)].map(([tag]) => tag)
  expect(drawn).toHaveLength(sheet.operations.length)
  for (const [i, operation] of sheet.operations.entries()) {
    if (operation.kind === 'line' || operation.kind === 'rect') expect(drawn[i]).toContain(`stroke-width="${operation.thickness}"`)
    else if (operation.kind === 'text')
      expect(drawn[i]).toContain(
        `x="${operation.positions.join(' ')}" y="${operation.baseline}" font-size="${operation.size * mmPerPoint}"`,
      )
  }
  expect(markup).toContain('欧阳娜娜')
})
