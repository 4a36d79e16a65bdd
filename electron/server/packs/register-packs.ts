import type { Store } from '../db/open.ts'
import { registerExport } from '../lib/register-export.ts'
import type { LoadedPack } from './load-packs.ts'

type Packs = { round: { name: string }; packs: readonly Pick<LoadedPack, 'schoolName' | 'teachers'>[]; fileName: string }

/** Whole numbers leave the office: schools can't check what they can't read. */
export async function registerPacks(store: Store, { round, packs, fileName }: Packs): Promise<void> {
  const people = packs.reduce((total, { teachers }) => total + teachers, 0)
  if (people === 0) return
  const [first] = packs
  const parameters = packs.length === 1 && first ? `${round.name}，${first.schoolName}` : `${round.name}，${packs.length} 所学校`
  await registerExport(store, {
    reportId: 'school-packs',
    label: '学校填报表',
    parameters,
    fileName,
    rowCount: people,
    people,
    numbers: 'full',
    reason: '发给学校核对',
  })
}
