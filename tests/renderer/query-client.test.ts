import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { queryClient } from '../../renderer/api/query-client.ts'

test.each([
  ['done', async () => 'saved'],
  ['refused, because somebody else was faster', () => Promise.reject(new ORPCError('COHORT_COMPLETED'))],
])('what is shown is asked for again when a command is %s', async (_, mutationFn) => {
  queryClient.setQueryData(['cohort'], { state: 'locked' })
  const mutation = queryClient.getMutationCache().build<string, Error, void, unknown>(queryClient, { mutationFn })
  await mutation.execute(undefined).catch(() => 'refused')
  expect(queryClient.getQueryState(['cohort'])?.isInvalidated).toBe(true)
})
