import { notifications } from '@mantine/notifications'
import { ORPCError } from '@orpc/client'
import { expect, test, vi } from 'vitest'
import { queryClient } from '../../renderer/api/query-client.ts'
import { WorkCancelled } from '../../renderer/api/work-cancelled.ts'

test.each([
  ['done', async () => 'saved'],
  ['refused, because somebody else was faster', () => Promise.reject(new ORPCError('COHORT_COMPLETED'))],
])('what is shown is asked for again when a command is %s', async (_, mutationFn) => {
  queryClient.setQueryData(['cohort'], { state: 'locked' })
  const mutation = queryClient.getMutationCache().build<string, Error, void, unknown>(queryClient, { mutationFn })
  await mutation.execute(undefined).catch(() => 'refused')
  expect(queryClient.getQueryState(['cohort'])?.isInvalidated).toBe(true)
})

test('work that was cancelled says that nothing was written', async () => {
  const show = vi.spyOn(notifications, 'show').mockReturnValue('')
  const mutationFn = () => Promise.reject(new WorkCancelled())
  const mutation = queryClient.getMutationCache().build<string, Error, void, unknown>(queryClient, { mutationFn })
  await mutation.execute(undefined).catch(() => 'cancelled')
  expect(show).toHaveBeenCalledWith({ color: 'gray', message: '已取消，没有写入任何内容。' })
})
