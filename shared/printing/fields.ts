/** One line per column of a print profile, for forms and facts; the audit trail has its own, because it shows bare values. */
export const printProfileFields = {
  name: { label: '名称', hint: '写明打印机、进纸口和纸，例如“发证室 HP M404 手动进纸口 A4 铜版纸”' },
  pageWidth: { label: '纸宽', hint: 'mm' },
  pageHeight: { label: '纸高', hint: 'mm' },
  deltaX: { label: '向右移', hint: 'mm，向左填负数' },
  deltaY: { label: '向下移', hint: 'mm，向上填负数' },
  scaleX: { label: '横向比例', hint: '%，100 为原样' },
  scaleY: { label: '纵向比例', hint: '%，100 为原样' },
  lineDrift: { label: '逐行右移', hint: 'mm，每向下 100 mm；向左填负数' },
  lineSlope: { label: '行尾下移', hint: 'mm，每向右 100 mm；向上填负数' },
} as const satisfies Record<string, { label: string; hint: string }>
export type PrintProfileField = keyof typeof printProfileFields
