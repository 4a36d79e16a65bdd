import type { RowReader } from '../exchange/row-reader.ts'
import type { FoundTeacher } from './find-in-row.ts'
import { unsureToSender } from './sender-words.ts'

/** Says of a row who is not known: a stranger is no mistake, the row waits for him; somebody doubtful is asked about. */
export function reportFound(reader: RowReader<'name'>, found: FoundTeacher | undefined): void {
  if (found?.kind === 'open')
    reader.report('name', 'doubtful', { message: found.remark ?? '可能是几位老师', advice: '请在“待确认”里选定', toSender: unsureToSender })
  if (found?.kind === 'nobody')
    reader.report('name', 'warning', {
      message: found.remark ?? '没有登记这位老师',
      advice: '这一行先放进“待匹配”，这位老师登记以后再写入；姓名写错了请改正',
    })
}
