import { type PackKindName, type PackState, packStates } from '../../shared/packs/model.ts'

/** What differs in the words of the board and the review between the kinds of packs. */
type KindWords = {
  /** What a school does with its workbook. */
  hint: string
  example: string
  states: Readonly<Record<PackState, string>>
  /** What taking files in leaves as it is. */
  untouched: string
  /** A return that says nothing. */
  saysNothing: string
  /** Counts of a return: what there is to be written, and who is not on the list. */
  changes: (count: number) => string
  added: (count: number) => string
  tabs: { changes: string; added: string }
  columns: { sent: string; now: string; returned: string }
  /** What it means to believe a school that says nothing any more. */
  cleared: string
  /** What a take-over wrote: rows that are new, and rows that changed. */
  taken: (created: number, changed: number) => string
  whatIsTaken: string
  nothing: { title: string; hint: string }
  /** What becomes of cells that can't be taken. */
  unread: string
}

const teachers: KindWords = {
  hint: '老师的信息已经填好，学校改有错的格子',
  example: '例如 2026年秋季教师信息核对',
  states: packStates,
  untouched: '教师信息',
  saysNothing: '没有变化',
  changes: (count) => `改动 ${count} 处`,
  added: (count) => `新增 ${count} 人`,
  tabs: { changes: '改动', added: '新增的人' },
  columns: { sent: '发出时', now: '现在登记的', returned: '学校填的' },
  cleared: '（空）',
  taken: (created, changed) => `新增 ${created} 人，修改 ${changed} 人`,
  whatIsTaken: '交回的改动和新增老师写入教师库',
  nothing: { title: '核对过了，没有变化', hint: '学校交回的内容和发出时一样。' },
  unread: '这些不会写入，其余的照常接收。要改的，请到教师页改，或让学校改好再交一次。',
}

const schoolHours: KindWords = {
  hint: '老师的名单已经填好，学校填每次活动、每个人的学时',
  example: '例如 2026年校本研修学时',
  states: { ...packStates, unchanged: '已交，没有新内容' },
  untouched: '学时台账',
  saysNothing: '没有新内容',
  changes: (count) => `学时 ${count} 条`,
  added: (count) => `名单外 ${count} 人`,
  tabs: { changes: '要登记的学时', added: '名单外的人' },
  columns: { sent: '学校上次填的', now: '台账里的', returned: '学校填的' },
  cleared: '没有了，冲正台账里的',
  taken: (created, changed) => (changed > 0 ? `登记 ${created} 条学时，冲正 ${changed} 条` : `登记 ${created} 条学时`),
  whatIsTaken: '填报的学时登记到学时台账',
  nothing: { title: '没有要登记的学时', hint: '表里没有填学时，或者和已经登记的一样。' },
  unread: '这些不会登记，其余的照常接收。请点“退回给学校”，让学校改好再交一次。',
}

export const kindWords: Readonly<Record<PackKindName, KindWords>> = { teachers, schoolHours }
