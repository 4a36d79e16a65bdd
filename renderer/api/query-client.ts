import { notifications } from '@mantine/notifications'
import { MutationCache, QueryClient } from '@tanstack/react-query'
import { messageOf } from './messages.ts'
import { WorkCancelled } from './work-cancelled.ts'

/**
 * Everything is on this machine: no network to wait for, and after any mutation all that is shown is asked for again, also after one that
 * was refused: what is shown may be what it was refused for.
 */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 5_000, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
  mutationCache: new MutationCache({
    onSuccess: () => queryClient.invalidateQueries(),
    onError: (error) => {
      void queryClient.invalidateQueries()
      if (error instanceof WorkCancelled) notifications.show({ color: 'gray', message: error.message })
      else notifications.show({ color: 'red', title: '没有完成', message: messageOf(error), autoClose: 10_000 })
    },
  }),
})
