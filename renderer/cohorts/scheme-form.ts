import { findWeightProblem } from '../../shared/cohorts/result.ts'
import { type ComponentDraft, findRepeatedName, SchemeDraft } from '../../shared/cohorts/scheme.ts'
import type { Sheet } from '../../shared/cohorts/sheet.ts'
import { readTenths } from '../ui/read-tenths.ts'

/** A component as the form shows it; one without an id is new. */
export type SchemeLine = { key: string; id?: number; name: string; weight: number | string }
/** Points as people write them; a blank is not known yet. */
export type SchemeValues = { lines: SchemeLine[]; passMark: number | string }

let lastKey = 0
export const blankLine = (name: string, weight: number | string): SchemeLine => ({ key: `new-${++lastKey}`, name, weight })

/** A cohort without a scheme is offered the usual one. `passMark` in tenths. */
export function valuesOf(components: Sheet['components'], passMark: number): SchemeValues {
  const usual = [blankLine('考试', 70), blankLine('作业', 30)]
  const lines = components.map((component) => ({ key: String(component.id), ...component }))
  return { lines: components.length === 0 ? usual : lines, passMark: passMark / 10 }
}

/** The scheme, or the first thing wrong with it. */
export function readScheme({ lines, passMark }: SchemeValues): { scheme: SchemeDraft } | { problem: string } {
  const components = lines.map(({ id, name, weight }) => ({
    ...(id !== undefined && { id }),
    name: name.trim(),
    weight: Number(weight) || 0,
  }))
  const problem = problemOf(components)
  if (problem !== null) return { problem }
  const parsed = SchemeDraft.safeParse({ components, passMark: readTenths(passMark) })
  return parsed.success ? { scheme: parsed.data } : { problem: parsed.error.issues[0]?.message ?? '' }
}

/** The weight that is left for one more component, '' where none is. */
export function restOf(lines: readonly SchemeLine[]): number | string {
  const rest = 100 - lines.reduce((sum, { weight }) => sum + (Number(weight) || 0), 0)
  return rest > 0 ? rest : ''
}

function problemOf(components: readonly ComponentDraft[]): string | null {
  if (components.some(({ name }) => name === '')) return '请填写每一项的名称'
  const repeated = findRepeatedName(components)
  if (repeated !== undefined) return `考核项“${repeated}”写了两次`
  if (components.some(({ weight }) => weight < 1)) return '每一项的比重要大于 0'
  return findWeightProblem(components)
}
