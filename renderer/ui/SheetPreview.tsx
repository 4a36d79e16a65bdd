import type { BundledFace, Face } from '../../shared/documents/faces.ts'
import type {
  ModulesOperation,
  PictureOperation,
  RectOperation,
  Sheet,
  SheetOperation,
  TextOperation,
} from '../../shared/documents/sheet.ts'
import { mmPerPoint } from '../../shared/documents/units.ts'
import classes from './SheetPreview.module.css'

type SheetPreviewProps = { sheet: Sheet; label?: string; pictureUrl?: (key: string) => string | undefined }

/** A sheet as it will be printed: the operations of the PDF, drawn as SVG in millimetres. It takes the width it is given. */
export function SheetPreview({ sheet, label = '打印预览', pictureUrl }: SheetPreviewProps) {
  return (
    <svg className={classes.paper} viewBox={`0 0 ${sheet.width} ${sheet.height}`} role="img" aria-label={label}>
      {sheet.operations.map((operation, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: operations have no other identity than their order of drawing.
        <Operation key={i} operation={operation} pictureUrl={pictureUrl} />
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

function isBundled(face: Face): face is BundledFace {
  return face in families
}

type OperationProps = { operation: SheetOperation; pictureUrl: SheetPreviewProps['pictureUrl'] }

function Operation({ operation, pictureUrl }: OperationProps) {
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
      return <Picture operation={operation} url={pictureUrl?.(operation.picture)} />
    case 'modules':
      return <path d={modulesPath(operation)} fill={operation.color} />
  }
}

function Rect({ operation: { x, y, width, height, thickness, color, fill } }: { operation: RectOperation }) {
  const stroke = thickness > 0 ? color : 'none'
  return <rect x={x} y={y} width={width} height={height} fill={fill ?? 'none'} stroke={stroke} strokeWidth={thickness} />
}

function Picture({ operation, url }: { operation: PictureOperation; url: string | undefined }) {
  const { x, y, width, height, fit, opacity } = operation
  const ratio = fit === 'contain' ? 'xMidYMid meet' : 'xMidYMid slice'
  return <image href={url} x={x} y={y} width={width} height={height} opacity={opacity} preserveAspectRatio={ratio} />
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
