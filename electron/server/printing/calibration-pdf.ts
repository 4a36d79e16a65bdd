import { layOut } from '../../../shared/documents/lay-out.ts'
import type { Sheet } from '../../../shared/documents/sheet.ts'
import { applyProfile } from '../../../shared/printing/apply-profile.ts'
import { calibrationLayout } from '../../../shared/printing/calibration-layout.ts'
import { titles } from '../../../shared/printing/calibration-words.ts'
import type { CalibrationSheetRequest } from '../../../shared/printing/contract.ts'
import type { Store } from '../db/open.ts'
import { drawPdf } from '../lib/draw-pdf.ts'
import { fontMetrics } from '../lib/fonts.ts'

/** The sheet as it looks. A printer that has no name yet leaves its line to be filled in by pen. */
export function calibrationSheet({ paper, purpose, name }: Omit<CalibrationSheetRequest, 'correction'>): Sheet {
  return layOut(calibrationLayout(paper, purpose), { name: name || '＿＿＿＿＿＿＿＿＿＿' }, fontMetrics)
}

/** The PDF of the sheet, corrected where a correction is to be tried. */
export async function drawCalibration({ db }: Store, { correction, ...request }: CalibrationSheetRequest): Promise<File> {
  const sheet = calibrationSheet(request)
  const { centerName: author } = await db.selectFrom('office').select('centerName').executeTakeFirstOrThrow()
  const title = [titles[request.purpose], request.name].filter(Boolean).join(' ')
  const pdf = await drawPdf([correction ? applyProfile(sheet, correction) : sheet], { title, author })
  return new File([pdf], `${title}.pdf`, { type: 'application/pdf' })
}
