import type { BundledFace, Face } from '../../shared/documents/faces.ts'
import type { ModulesOperation, RectOperation, Sheet, SheetOperation, TextOperation } from '../../shared/documents/sheet.ts'
import { mmPerPoint } from '../../shared/documents/units.ts'
import classes from './SheetPreview.module.css'
import { StoredPicture } from './StoredPicture.tsx'
import { UserFace } from './UserFace.tsx'

/** A sheet as it will be printed: the operations of the PDF, drawn as SVG in millimetres. It takes the width it is given. */
export function SheetPreview({ sheet, label = '打印预览' }: { sheet: Sheet; label?: string }) {
  return (
    <svg className={classes.paper} viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={label}>
      {userFacesOf(sheet).map((face) => (
        <UserFace key={face} face={face} />
      ))}
      {sheet.operations.map((operation, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: operations have no other identity than their order of drawing.
        <Operation key={i} operation={operation} />
      ))}
    </svg>
  )
}

const families: Record<BundledFace, string | undefined> = {
  song: classes.song,
  'song-bold': classes.songBold,
  hei: classes.hei,
  kai: classes.kai,
}

/** A bundled face by its class; one of the office's own by the name it is loaded under. */
function faceProps(face: Face): { className?: string | undefined; fontFamily?: string } {
  return isBundled(face) ? { className: families[face] } : { fontFamily: `"${face}"` }
}

/** The faces of the office's own on a sheet, each once. */
function userFacesOf({ operations }: Sheet): Face[] {
  const faces = operations.flatMap((operation) => (operation.kind === 'text' && !isBundled(operation.face) ? [operation.face] : []))
  return [...new Set(faces)]
}

function isBundled(face: Face): face is BundledFace {
  return face in families
}

function Operation({ operation }: { operation: SheetOperation }) {
  switch (operation.kind) {
    case 'text':
      return <TextRun operation={operation} />
    case 'line': {
      const { x, y, toX, toY, color, thickness } = operation
      return <line x1={x} y1={y} x2={toX} y2={toY} stroke={color} strokeWidth={thickness} />
    }
    case 'rect':
      return <Rect operation={operation} />
    case 'picture':
      return <StoredPicture operation={operation} />
    case 'modules':
      return <path d={modulesPath(operation)} fill={operation.color} />
  }
}

function Rect({ operation: { x, y, width, height, thickness, color, fill } }: { operation: RectOperation }) {
  const stroke = thickness > 0 ? color : 'none'
  return <rect x={x} y={y} width={width} height={height} fill={fill ?? 'none'} stroke={stroke} strokeWidth={thickness} />
}

function modulesPath({ rects }: ModulesOperation): string {
  return rects.map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h${-width}z`).join('')
}

/** Every character stands at its own x (Chromium counts a rare one of two UTF-16 units once), so that the picture is true even before the faces are loaded. */
function TextRun({ operation }: { operation: TextOperation }) {
  return (
    <text
      {...faceProps(operation.face)}
      x={operation.positions.join(' ')}
      y={operation.baseline}
      fontSize={operation.size * mmPerPoint}
      fill={operation.color}
    >
      {operation.text}
    </text>
  )
}
