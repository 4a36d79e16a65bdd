import type { Face } from '../../shared/documents/faces.ts'
import type { Sheet, SheetOperation, TextOperation } from '../../shared/documents/sheet.ts'
import { mmPerPoint } from '../../shared/documents/units.ts'
import classes from './SheetPreview.module.css'

/** A sheet as it will be printed: the operations of the PDF, drawn as SVG in millimetres. It takes the width it is given. */
export function SheetPreview({ sheet, label = '打印预览' }: { sheet: Sheet; label?: string }) {
  return (
    <svg className={classes.paper} viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={label}>
      {sheet.operations.map((operation, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: operations have no other identity than their order of drawing.
        <Operation key={i} operation={operation} />
      ))}
    </svg>
  )
}

const families: Record<Face, string | undefined> = { song: classes.song, 'song-bold': classes.songBold, hei: classes.hei }

function Operation({ operation }: { operation: SheetOperation }) {
  if (operation.kind === 'text') return <TextRun operation={operation} />
  const { x, y, thickness, color } = operation
  if (operation.kind === 'line') return <line x1={x} y1={y} x2={operation.toX} y2={operation.toY} stroke={color} strokeWidth={thickness} />
  const stroke = thickness > 0 ? color : 'none'
  return (
    <rect
      x={x}
      y={y}
      width={operation.width}
      height={operation.height}
      fill={operation.fill ?? 'none'}
      stroke={stroke}
      strokeWidth={thickness}
    />
  )
}

/** Every character stands at its own x (Chromium counts a rare one of two UTF-16 units once), so that the picture is true even before the faces are loaded. */
function TextRun({ operation }: { operation: TextOperation }) {
  return (
    <text
      className={families[operation.face]}
      x={operation.positions.join(' ')}
      y={operation.baseline}
      fontSize={operation.size * mmPerPoint}
      fill={operation.color}
    >
      {operation.text}
    </text>
  )
}
