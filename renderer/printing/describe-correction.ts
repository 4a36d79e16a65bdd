import type { Correction } from '../../shared/printing/model.ts'

/** A correction in the office's words: which way, and how far. */
export function describeCorrection(correction: Correction): { label: string; value: string }[] {
  const { deltaX, deltaY, scaleX, scaleY, lineDrift, lineSlope } = correction
  return [
    { label: '左右移动', value: directed(deltaX, ['向右', '向左']) },
    { label: '上下移动', value: directed(deltaY, ['向下', '向上']) },
    { label: '横向比例', value: percent(scaleX) },
    { label: '纵向比例', value: percent(scaleY) },
    { label: '逐行左右', value: slanted(lineDrift, ['向右', '向左'], '每向下 100 mm ') },
    { label: '行尾上下', value: slanted(lineSlope, ['向下', '向上'], '每向右 100 mm ') },
  ]
}

type Directions = readonly [positive: string, negative: string]

function directed(mm: number, [positive, negative]: Directions): string {
  const shown = Math.abs(mm).toFixed(2)
  if (shown === '0.00') return '不动'
  return `${mm > 0 ? positive : negative} ${shown} mm`
}

function slanted(mm: number, directions: Directions, per: string): string {
  const shown = directed(mm, directions)
  return shown === '不动' ? shown : `${per}${shown}`
}

function percent(scale: number): string {
  return `${(scale * 100).toFixed(2)} %`
}
