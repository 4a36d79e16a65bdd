import type { FieldList } from '../../../shared/exchange/fields.ts'
import { matchSchools } from '../../../shared/exchange/fuzzy.ts'
import { mapByValues } from '../../../shared/exchange/map-by-values.ts'
import { type Mapping, mapByNames, type ReadingPlace } from '../../../shared/exchange/mapping.ts'
import type { Sheet } from '../../../shared/exchange/sheet.ts'
import type { Store } from '../db/open.ts'
import { listPlaces, listSchoolNames } from '../lib/school-names.ts'

/** What the columns mean where a person has said only where the data are: by the header there, or without one by the values. */
export function proposeMapping(store: Store, sheet: Sheet, { place, fields }: { place: ReadingPlace; fields: FieldList }): Mapping {
  if (place.headerRows > 0) return mapByNames(sheet, place, fields)
  const schools = matchSchools(listSchoolNames(store), listPlaces(store))
  const isSchool = (written: string) => /(学校|小学|中学|幼儿园|学院)$/.test(written) || schools.find(written) !== undefined
  return mapByValues(sheet, place, { fields, isSchool })
}
