import type { RowReader } from '../exchange/row-reader.ts'
import type { FoundTeacher } from './find-in-row.ts'

/** Says of a row that can't wait who is not known: a stranger is wrong, and has to be registered first; somebody doubtful is asked about. */
export function reportFound(reader: RowReader<'name'>, found: FoundTeacher): void {
  if (found.kind === 'open') reader.report('name', 'doubtful', { message: found.remark ?? '可能是几位老师', advice: '请在“待确认”里选定' })
  if (found.kind === 'nobody')
    reader.report('name', 'wrong', {
      message: found.remark ?? '没有登记这位老师',
      advice: '请先导入花名册或添加这位老师，再导入这张表；已导入的行不会重复',
    })
}
