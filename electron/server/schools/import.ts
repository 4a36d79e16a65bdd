import { schoolFields } from '../../../shared/schools/fields.ts'
import { planSchools } from '../../../shared/schools/import.ts'
import type { School } from '../../../shared/schools/model.ts'
import { changeRow } from '../db/write.ts'
import { importKind } from '../lib/import-kind.ts'
import { listPlaces, listSchoolNames } from '../lib/school-names.ts'
import { searchTextOf } from '../lib/search-text.ts'
import { createSchool } from './store.ts'

export const schoolsImport = importKind({
  kind: 'schools',
  fields: schoolFields,

  gather: async (store) => {
    const aliases = new Map(listSchoolNames(store).map((school) => [school.id, school.aliases]))
    const schools = store.sqlite.prepare('SELECT id, code, name, kind, area, centralSchool, note FROM school').all() as School[]
    return { schools: schools.map((school) => ({ ...school, aliases: aliases.get(school.id) ?? [] })), places: listPlaces(store) }
  },

  plan: planSchools,

  apply: (store, { draft, existingId }, why) => {
    const { code = null, name = '', kind = null, area = null, centralSchool = null, note = null } = draft
    if (existingId === undefined) createSchool(store, { code, name, kind, area, centralSchool, note }, why)
    else changeRow(store, 'school', existingId, draft.name ? { ...draft, ...searchTextOf(draft.name, 'place') } : draft, why)
  },
})
