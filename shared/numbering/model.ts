import * as z from 'zod'
import { CertificateKind } from '../certificates/kinds.ts'
import { Day } from '../dates.ts'
import { checkPattern, NumberReset } from './pattern.ts'

/** No serial is larger: a longer one is a slip of the finger. */
export const largestSerial = 999_999
const Serial = z.int('请填写流水号').min(1, '流水号从 1 开始').max(largestSerial, '流水号最大 999999')

/** 编号规则: how the numbers of one kind of document are made. `type` is what {类型} writes. */
const Series = z.object({
  kind: CertificateKind,
  type: z.string().trim().min(1, '请填写 {类型} 写成什么').max(20),
  pattern: z.string().trim().min(1, '请填写编号规则').max(60),
  resets: z.array(NumberReset),
})
export const NumberSeries = Series.extend({ id: z.int() })
export type NumberSeries = z.infer<typeof NumberSeries>

/** What is written about a series: a pattern that can't make the same number twice. */
export const NumberSeriesDraft = Series.superRefine(({ kind, pattern, resets }, context) => {
  const hasProgram = pattern.includes('{项目代码}') || resets.includes('program')
  const problems = kind !== 'completion' && hasProgram ? ['只有结业证书有培训项目，这里不能用项目代码'] : checkPattern(pattern, resets)
  for (const message of problems) context.addIssue({ code: 'custom', path: ['pattern'], message })
})
export type NumberSeriesDraft = z.infer<typeof NumberSeriesDraft>

/** Serials that are not drawn: kept for a purpose and issued on purpose only, or used outside of the program. */
export const rangePurposes = { reserved: '预留', elsewhere: '别处已用' } as const satisfies Record<string, string>
export const RangePurpose = z.enum(Object.keys(rangePurposes) as (keyof typeof rangePurposes)[])
export type RangePurpose = z.infer<typeof RangePurpose>

/** A new range of a series: in a year and of a program only where the series starts again with them. Both serials included. */
export const NumberRangeDraft = z
  .object({
    kind: CertificateKind,
    year: z.int('请填写年度').min(1990, '年度不对').max(2200, '年度不对'),
    programCode: z.string().trim().max(40),
    purpose: RangePurpose,
    firstSerial: Serial,
    lastSerial: Serial,
    note: z.string().trim().min(1, '请写明留给谁、做什么用').max(100),
  })
  .refine(({ firstSerial, lastSerial }) => lastSerial >= firstSerial, { path: ['lastSerial'], message: '止号不能小于起号' })
export type NumberRangeDraft = z.infer<typeof NumberRangeDraft>

/** A range as it stands; `left` are the serials that can still be issued from it. */
export const NumberRange = z.object({
  id: z.int(),
  kind: CertificateKind,
  scopeName: z.string(),
  firstSerial: z.int(),
  lastSerial: z.int(),
  purpose: RangePurpose,
  note: z.string(),
  setOn: Day,
  releasedOn: Day.nullable(),
  left: z.int(),
  firstNumber: z.string(),
  lastNumber: z.string(),
})
export type NumberRange = z.infer<typeof NumberRange>
