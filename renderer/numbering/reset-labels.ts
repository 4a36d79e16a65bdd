import type { NumberReset } from '../../shared/numbering/pattern.ts'

/** When the serial starts again at 1, as people say it. */
export const resetLabels: Record<NumberReset, string> = { year: '每年', program: '每个培训项目', type: '每个类型' }
