import type { ComponentType } from 'react'
import { CohortCertificates } from './certificates/CohortCertificates.tsx'

export type CohortTab = { value: string; label: string; Panel: ComponentType<{ cohortId: number }> }

/** What other features show of a cohort; a line for each. */
export const cohortTabs: readonly CohortTab[] = [{ value: 'certificates', label: '证书', Panel: CohortCertificates }]
