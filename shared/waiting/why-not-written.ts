import { type PlannedRow, waitsFor } from '../exchange/plan.ts'

/** Why a row that was planned again can't be written yet: what is wrong or open by now, or who is still not known. undefined: it can. */
export function whyNotWritten(row: PlannedRow<unknown>): string | undefined {
  if (row.verdict === 'wrong' || row.verdict === 'doubtful') {
    const { question, problems } = row
    const told = problems.filter(({ severity }) => severity !== 'warning')
    return told
      .map(({ message, advice }) => `${message}；${question && isAboutChoice(advice) ? adviceHere(question.about) : advice}`)
      .join('。')
  }
  const waiting = waitsFor(row)
  if (waiting.length === 0) return undefined
  return waiting.map(({ role, who, remark }) => `${role}${who.name}：${remark ?? '没有登记这位老师'}`).join('；')
}

/** Only the dry run can ask. */
function isAboutChoice(advice: string): boolean {
  return advice.includes('“待确认”')
}

function adviceHere(about: string): string {
  return about === 'teacher' ? '请点“选老师”' : '请重新导入这张表，在“待确认”里选定'
}
