import * as z from 'zod'

/** Every refusal the program can answer with: what happened, and what to do. A detail may follow the sentence. */
export const refusalSentences = {
  NO_DATABASE: '还没有打开数据库。请先新建本县的数据库，或打开演示县。',
  DATABASE_EXISTS: '本县的数据库已经建好，不能再新建。请直接打开。',
  DATABASE_FROM_FUTURE: '这个数据库是由更新版本的青蓝建立的，现在的版本打不开。请安装新版本后再打开；数据没有改动。',
  NOT_FOUND: '要找的内容已经不在了，可能刚被别人改过。请返回列表刷新后再试。',
  NAME_TAKEN: '已有同名的一项，不能重名。',
  NUMBER_TAKEN: '这个号码已属于另一个人，请核对。',
  IN_USE: '这一项还有别的记录在用，不能删除。',
  NOT_A_WORKBOOK: '这个文件读不出表格。',
  NO_HEADER: '没有在表里找到认识的表头。请确认选对了文件和导入的种类。',
  IMPORT_OPTION_MISSING: '导入前还有一项要先选好。',
  HAS_PROBLEMS: '表里还有错误，没有写入任何内容。请先改正，或选择“只导入没有问题的行”。',
  NOTHING_TO_IMPORT: '没有可以导入的行，没有写入任何内容。',
  NOTHING_TO_RETURN: '这张表里没有有错或待确认的内容，不需要退回。',
  ALREADY_UNDONE: '这个批次已经撤销过了。',
  CANCELLED: '已取消，没有写入任何内容。',
  COHORT_NOT_OPEN: '班次的名单已锁定，不能再改名单。',
  COHORT_NOT_LOCKED: '请先锁定名单，再结业。',
  COHORT_COMPLETED: '班次已经结业，内容不能再改。',
  COHORT_NOT_COMPLETED: '班次还没有结业。请先办理结业，再发证或导出学时。',
  COHORT_EMPTY: '名单还是空的，请先添加学员。',
  NO_SESSIONS: '还没有安排课次，无法计算学时。请先添加课次。',
  SESSION_TAKEN: '这一天的这个时段已经有课次了。',
  SESSION_OUTSIDE: '课次的日期不在班次的起止日期之内。',
  SCHEME_INCOMPLETE: '成绩方案各项的比重之和必须是 100%。',
  SCORES_MISSING: '还有学员没有成绩，不能结业。',
  ATTENDANCE_MISSING: '还有学员没有考勤，不能结业。',
  ALREADY_REVERSED: '这条记录已经冲正过了。',
  IS_A_REVERSAL: '这条记录本身就是冲正，不能再冲正。请另记一条。',
  DATE_IN_FUTURE: '日期还没有到，不能登记。请核对日期。',
  ALREADY_MEMBER: '这位老师在这个日期之后已经在这个专项里了，不用再加。',
  MEMBERSHIP_BACKWARDS: '结束日期不能早于加入专项的日期。',
  ISSUED_TOO_EARLY: '发证日期不能早于培训结束的日期。',
  ISSUED_TOO_LATE: '发证日期最晚可以填到今天以后的第 31 天，请核对年份。',
  PARAMETER_MISSING: '请先选好班次或年度，再导出。',
  NOTHING_TO_EXPORT: '没有可以导出的内容，没有生成文件。如果有人未列入，预览里写着原因。',
  TEMPLATE_NOT_SET_UP: '这个模板还没有设置好填哪些列。请先在“设置”里对好，再填写。',
  TEMPLATE_CANNOT_BE_FILLED: '这个模板不能填。',
  LAYOUT_SHIPPED: '随程序带来的样式不能删除。不想用它，选用另一个样式即可。',
  LAYOUT_CHANGED: '这个样式在您打开以后又存了新版本。请把现在的内容另存一份，或重新打开再改。',
  PICTURE_MISSING: '样式里用到的图片已经删除了，请重新选图片。',
  NOT_A_LAYOUT: '样式没有导入：',
  NOT_A_PICTURE: '图片没有存：',
  NOT_A_FONT: '字体没有加：',
  PAPER_DIFFERS: '这个打印校准是给另一种大小的纸做的，不能用在这次打印上。请选同样大小的纸的校准，或选“不校准”。',
  NOTHING_TO_ISSUE: '没有可以发证的学员：合格的学员都已经有有效证书了。',
  ALREADY_VOID: '这张证书已经作废了。',
  ALREADY_PAIRED: '这两位老师已经有一份进行中的同类结对。',
  SAME_PERSON: '导师和学员不能是同一个人。',
  PERIOD_BACKWARDS: '结束日期不能早于开始日期。',
  PAIRING_CLOSED: '这份结对已经结束了。',
  PAIRING_ACTIVE: '这份结对还在进行中，不需要恢复。',
  BASE_CLOSED: '这个基地已经撤销了。',
  BASE_NOT_CLOSED: '这个基地没有撤销，不需要恢复。',
  CLOSED_TOO_EARLY: '撤销日期不能早于登记日期和最后一次活动的日期。',
  STARTS_TOO_LATE: '开始的日期不能晚于已经记下的活动。',
  ACTIVITY_TOO_EARLY: '活动日期不对，那时还没有开始。',
  TRANSFER_BACKWARDS: '调动日期不能早于老师到现在这所学校的日期。',
  SAME_SCHOOL: '老师现在就在这所学校，不需要调动。',
  PACKS_EMPTY: '还没有学校，不能发填报表。请先导入学校名单和教师花名册。',
  ROUND_CLOSED: '这次填报已经结束。要继续收表或接收，请先恢复。',
  ROUND_OPEN: '这次填报还没有结束，不需要恢复。',
  RETURN_SETTLED: '这份表已经接收过，或者又收到了更新的一份。请刷新后再看。',
  RETURN_UNDECIDED: '还有没定下来的内容，没有写入任何内容。请先逐项选定，再接收。',
} as const satisfies Record<string, string>

export type RefusalCode = keyof typeof refusalSentences

const RefusalData = z.object({ detail: z.string() }).optional()

type Refusal = { status: 422; message: string; data: typeof RefusalData }

/** The `errors` of a procedure: its refusal codes with their sentences, so that a code without a sentence does not type-check. */
export function refusals<const Code extends RefusalCode>(...codes: readonly Code[]): Record<Code, Refusal> {
  const entries = codes.map((code): [Code, Refusal] => [code, { status: 422, message: refusalSentences[code], data: RefusalData }])
  return Object.fromEntries(entries) as Record<Code, Refusal>
}
