import type { CalibrationPurpose } from './model.ts'

/** What to do, as it stands on a sheet with room for it. */
export const longText: Record<CalibrationPurpose, string> = {
  measure: [
    '打印机 · 进纸口 · 纸：{name}',
    '1. 打印时请选“实际大小”（100%），不要选“适合页面”。',
    '2. 用钢尺从纸的左边和上边量到十字 1、2、3 的中心，读到 0.1 mm。其余十字也量，算得更准。',
    '3. 把读数填进青蓝的“打印校准”。十字旁边印的是它应在的位置。',
    '方格看走纸：同一条线的两头离纸边不一样远，就是走歪了。',
  ].join('\n'),
  test: [
    '打印机 · 进纸口 · 纸：{name}',
    '这一页已按校准打印。用钢尺从纸的左边和上边量到每个十字的中心，应当正好是旁边印的毫米数。',
    '差 0.3 mm 以上，请回到青蓝的“打印校准”，重新打印校准页再量一遍。',
  ].join('\n'),
}

/** The same for a slip. */
export const shortText: Record<CalibrationPurpose, string> = {
  measure: '{name}\n打印时选“实际大小”。用钢尺从纸的左边、上边量到十字中心，读到 0.1 mm，填进“打印校准”。',
  test: '{name}\n已按校准打印。从纸边量到十字中心，应是旁边印的毫米数；差 0.3 mm 以上请重做。',
}

export const titles: Record<CalibrationPurpose, string> = { measure: '打印校准页', test: '校准试打页' }
