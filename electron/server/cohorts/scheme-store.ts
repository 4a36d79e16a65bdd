import type { SchemeDraft } from '../../../shared/cohorts/scheme.ts'
import type { SchemeComponent } from '../../../shared/cohorts/sheet.ts'
import type { Store } from '../db/open.ts'
import { changeRow, createRow, removeRow, type Why } from '../db/write.ts'

export function listComponents({ db }: Store, cohortId: number): Promise<SchemeComponent[]> {
  const components = db.selectFrom('schemeComponent').select(['id', 'name', 'weight']).where('cohortId', '=', cohortId)
  return components.orderBy('sortOrder').orderBy('id').execute()
}

/** Makes the cohort's scheme the given one; a component that is left out goes with its scores. */
export async function setScheme(store: Store, cohortId: number, scheme: SchemeDraft, why: Why = {}): Promise<void> {
  const there = await listComponents(store, cohortId)
  const kept = new Set(scheme.components.map(({ id }) => id))
  for (const { id } of there.filter((component) => !kept.has(component.id))) removeComponent(store, id, why)
  stepAside(store, there, scheme, why)
  scheme.components.forEach(({ id, name, weight }, sortOrder) => {
    if (id === undefined) createRow(store, 'schemeComponent', { cohortId, name, weight, sortOrder }, why)
    else changeRow(store, 'schemeComponent', id, { name, weight, sortOrder }, why)
  })
  changeRow(store, 'cohort', cohortId, { passMark: scheme.passMark }, why)
}

/** Which components of the cohort that have scores already are not among those kept. */
export async function listScoredComponentsNotIn({ db }: Store, cohortId: number, kept: readonly number[]): Promise<SchemeComponent[]> {
  const query = db
    .selectFrom('schemeComponent')
    .select(['id', 'name', 'weight'])
    .where('cohortId', '=', cohortId)
    .where((eb) => eb.exists(eb.selectFrom('score').select('score.id').whereRef('score.componentId', '=', 'schemeComponent.id')))
  return (await query.execute()).filter(({ id }) => !kept.includes(id))
}

function removeComponent(store: Store, componentId: number, why: Why): void {
  const scores = store.sqlite.prepare('SELECT id FROM score WHERE componentId = ?').all(componentId) as { id: number }[]
  for (const { id } of scores) removeRow(store, 'score', id, why)
  removeRow(store, 'schemeComponent', componentId, why)
}

/** A component whose name another one takes over leaves the name first; two names may change places, and no two are ever the same. */
function stepAside(store: Store, there: readonly SchemeComponent[], { components }: SchemeDraft, why: Why): void {
  for (const { id, name } of there) {
    const renamed = components.some((component) => component.id === id && component.name !== name)
    const isWanted = components.some((component) => component.id !== id && component.name === name)
    if (renamed && isWanted) changeRow(store, 'schemeComponent', id, { name: `${name}（原）` }, why)
  }
}
