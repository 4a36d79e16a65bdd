import type { SchoolMatcher, SchoolName } from '../exchange/fuzzy.ts'
import type { Answers } from '../exchange/import-request.ts'
import type { Choice, Question } from '../exchange/plan.ts'
import type { RowReader } from '../exchange/row-reader.ts'
import { compact } from '../exchange/values/plain-text.ts'

/** Which school a row means; `alias` is the written name that a person said belongs to it. */
export type FoundSchool = {
  school: SchoolName | undefined
  alias?: string | undefined
  ask?: { question: Question; choices: Choice[] } | undefined
}

type Lookups = { matcher: SchoolMatcher; byId: ReadonlyMap<number, SchoolName>; answers: Answers }

function fullName(written: string) {
  return { message: `没有叫“${written}”的学校`, advice: '请写学校的全称，和公章上的一样' }
}

/** Exact names and aliases are sure, another spelling of one name is taken and said, anything else is asked once for all rows that write it so. */
export function findSchool(written: string, reader: RowReader<'school'>, { matcher, byId, answers }: Lookups): FoundSchool {
  const sure = matcher.find(written)
  if (sure) {
    if (sure.how === 'normalised') reader.report('school', 'warning', { message: `“${written}”按“${sure.name}”读`, advice: '请核对学校' })
    return { school: byId.get(sure.id) }
  }
  const proposed = matcher.propose(written)?.id
  const question: Question = { key: `school:${compact(written)}`, about: 'school', text: `“${written}”是哪一所学校？`, proposed }
  const choices = matcher.suggest(written).map(({ id, name }) => ({ id, label: name, hint: id === proposed ? '写法最接近' : '' }))
  const answer = answers[question.key]
  const school = typeof answer === 'number' ? byId.get(answer) : undefined
  const advice = choices.length > 0 ? '请在“待确认”里选定，以后就认得了' : '请在“待确认”里选定；是新学校的，请先在“学校”里新增'
  if (!school) reader.report('school', 'doubtful', { message: `没有叫“${written}”的学校`, advice, toSender: fullName(written) })
  return { school, alias: school && compact(written), ask: { question, choices } }
}
