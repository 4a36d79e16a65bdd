import type { RowReader } from '../exchange/row-reader.ts'
import type { FoundTeacher } from './find-in-row.ts'

/** Says of a row who is not known: a stranger is no mistake, the row waits for him; somebody doubtful is asked about. */
export function reportFound(reader: RowReader<'name'>, found: FoundTeacher | undefined): void {
  reportUnsure(reader, 'name', found)
  if (found?.kind === 'nobody')
    reader.report('name', 'warning', {
      message: found.remark ?? '没有登记这位老师',
      advice: '这一行先放进“待匹配”，这位老师登记以后再写入；姓名写错了请改正',
    })
}

/** Says of somebody who may be several that a person has to choose. */
export function reportUnsure<Field extends string>(reader: RowReader<Field>, field: Field, found: FoundTeacher | undefined): void {
  if (found?.kind !== 'open') return
  const message = found.remark ?? '可能是几位老师'
  reader.report(field, 'doubtful', { message, advice: '请在“待确认”里选定', toSender: unsureToSender })
}

/** The sender is told nothing of whom the registry has. */
const unsureToSender = {
  message: '按这一行认不准是哪一位老师',
  advice: '请对照证件核对姓名和身份证号，并写上现在的工作单位；没有写错的，发回时请说明',
}
