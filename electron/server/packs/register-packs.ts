import type { Store } from '../db/open.ts'
import { registerExport } from '../lib/register-export.ts'
import type { LoadedPack } from './load-packs.ts'
import type { PackRoundFacts } from './pack-kind.ts'
import { packKindOf } from './pack-kinds.ts'

type Packs = { round: PackRoundFacts; packs: readonly Pick<LoadedPack, 'schoolName' | 'teachers'>[]; fileName: string }

/** People leave the office in them, with whole numbers where schools are to check those. */
export async function registerPacks(store: Store, { round, packs, fileName }: Packs): Promise<void> {
  const people = packs.reduce((total, { teachers }) => total + teachers, 0)
  if (people === 0) return
  const { numbers, purpose: reason } = packKindOf[round.kind]
  const [first] = packs
  const parameters = packs.length === 1 && first ? `${round.name}，${first.schoolName}` : `${round.name}，${packs.length} 所学校`
  await registerExport(store, {
    reportId: 'school-packs',
    label: '学校填报表',
    parameters,
    fileName,
    rowCount: people,
    people,
    numbers,
    reason,
  })
}
