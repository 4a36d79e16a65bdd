import type { PackKindName } from '../../../shared/packs/model.ts'
import { hoursKind } from './hours-kind.ts'
import type { PackKind } from './pack-kind.ts'
import { teachersKind } from './teachers-kind.ts'

/** Every kind of pack that schools are sent; a line for each. */
export const packKindOf: Readonly<Record<PackKindName, PackKind>> = { teachers: teachersKind, schoolHours: hoursKind }
