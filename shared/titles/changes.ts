import type { Change } from '../exchange/plan.ts'
import type { TitleDecision, TitleValues } from './decide.ts'
import { titleLabels } from './import-fields.ts'
import { titleStates } from './model.ts'

/** What a row changes, field by field; of several titles each change says which one it is about. */
export function changesOf(decisions: readonly TitleDecision[]): Change[] {
  return decisions.flatMap((decision): Change[] => {
    if (decision.kind === 'grant') return [{ field: 'title', label: '人才称号', before: null, after: describe(decision.values) }]
    if (decision.kind !== 'change') return []
    const { title, values } = decision
    const about = decisions.length > 1 ? `${title.name} ` : ''
    return (Object.keys(titleLabels) as (keyof TitleValues)[])
      .filter((column) => values[column] !== undefined)
      .map((column) => ({
        field: column,
        label: `${about}${titleLabels[column]}`,
        before: shown(column, title),
        after: shown(column, values),
      }))
  })
}

function describe(values: TitleValues): string {
  return [values.name, values.grantedOn, values.number, values.state === 'valid' ? null : titleStates[values.state]]
    .filter(Boolean)
    .join('　')
}

function shown(column: keyof TitleValues, values: Partial<TitleValues>): string | null {
  if (column === 'state') return values.state === undefined ? null : titleStates[values.state]
  return values[column] ?? null
}
