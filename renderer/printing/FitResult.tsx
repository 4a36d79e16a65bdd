import { Alert, Text } from '@mantine/core'
import type { Fit } from '../../shared/printing/fit-profile.ts'
import { Facts } from '../ui/Facts.tsx'
import { describeCorrection } from './describe-correction.ts'

/** More than a person misreads on a steel rule, in mm. */
const doubtful = 0.3

/** The correction as the readings stand now, and how far they can be trusted. */
export function FitResult({ fit }: { fit: Fit }) {
  if (fit.kind === 'refused') {
    return (
      <Alert color="gray" title="还算不出来">
        {fit.reason}
      </Alert>
    )
  }
  const { correction, residuals, largest } = fit
  return (
    <>
      <Facts cols={2} facts={describeCorrection(correction)} />
      {residuals.length === 3 ? (
        <Text fz="sm" c="dimmed">
          三个读数刚好够算。再量一个，就能看出有没有量错。
        </Text>
      ) : (
        <Text fz="sm" {...(largest > doubtful ? { c: 'orange.9', fw: 600 } : { c: 'dimmed' })}>
          {residuals.length} 个读数合在一起，最多差 {largest.toFixed(2)} mm
          {largest > doubtful ? '：多半有一个量错或填错了，请再量一遍。' : '，可以用。'}
        </Text>
      )}
    </>
  )
}
