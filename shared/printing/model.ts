import * as z from 'zod'

const millimetres = (most: number) => z.number('请填写毫米数').min(-most, `最多移动 ${most} mm`).max(most, `最多移动 ${most} mm`)
const scale = z.number('请填写比例').min(0.9, '比例在 90% 到 110% 之间').max(1.1, '比例在 90% 到 110% 之间')
const slant = z.number('请填写毫米数').min(-5, '每 100 mm 最多 5 mm').max(5, '每 100 mm 最多 5 mm')
const side = z.number('请填写纸的大小').min(70, '纸的宽和高至少 70 mm').max(500, '纸的宽和高最多 500 mm')

/**
 * What is done to every position on its way to a printer, measured from the paper's top left corner, so that the mark lands where the
 * layout wants it: x → scaleX·x + lineDrift·y/100 + deltaX, y → scaleY·y + lineSlope·x/100 + deltaY. `delta…` in mm; `scale…` as a factor;
 * `lineDrift` is how many mm a line goes to the right for every 100 mm down the page, `lineSlope` how many mm it sinks for every 100 mm to
 * the right. Paper that is drawn in askew needs both.
 */
export const Correction = z.object({
  deltaX: millimetres(30),
  deltaY: millimetres(30),
  scaleX: scale,
  scaleY: scale,
  lineDrift: slant,
  lineSlope: slant,
})
export type Correction = z.infer<typeof Correction>

/** A sheet of paper as it enters the printer, in mm. */
export const Paper = z.object({ pageWidth: side, pageHeight: side })
export type Paper = z.infer<typeof Paper>

/** The correction of one printer × tray × paper. `name` says which, in the office's words; it belongs to no layout. */
export const PrintProfileDraft = z.object({
  name: z.string().trim().min(1, '请写明是哪台打印机、哪个进纸口').max(60, '名称最多 60 个字'),
  ...Paper.shape,
  ...Correction.shape,
})
export type PrintProfileDraft = z.infer<typeof PrintProfileDraft>

export const PrintProfile = PrintProfileDraft.extend({ id: z.int() })
export type PrintProfile = z.infer<typeof PrintProfile>

/** What a calibration sheet is for: to be measured, or to see whether the correction is right. */
export const CalibrationPurpose = z.enum(['measure', 'test'])
export type CalibrationPurpose = z.infer<typeof CalibrationPurpose>
