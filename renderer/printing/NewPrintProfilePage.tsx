import { skipToken, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { CalibrationSteps } from './CalibrationSteps.tsx'

/** From a printed sheet of crosses to a profile: a new one, or one that is measured again (its id in the URL). */
export function NewPrintProfilePage() {
  const { profile }: { profile?: unknown } = useSearch({ strict: false })
  const id = Number(profile) || null
  const query = useQuery(api.printing.get.queryOptions({ input: id ? { id } : skipToken }))
  return (
    <PageFrame title={id ? '重新校准' : '新建校准'} parent={{ title: '打印校准', to: '/printing' }}>
      {id ? <LoadState query={query}>{(known) => <CalibrationSteps key={id} profile={known} />}</LoadState> : <CalibrationSteps />}
    </PageFrame>
  )
}
