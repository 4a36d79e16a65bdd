import type { Cohort } from '../../shared/cohorts/model.ts'
import { CompletedResults } from './CompletedResults.tsx'
import { CompletionPreview } from './CompletionPreview.tsx'

/** 结业: before it, what would come out; after it, what came out. */
export function CompletionPanel({ cohort }: { cohort: Cohort }) {
  return cohort.state === 'completed' ? <CompletedResults cohort={cohort} /> : <CompletionPreview cohort={cohort} />
}
