import { Alert, Button, Center, Group, Loader, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { messageOf } from '../api/messages.ts'

type LoadStateProps<Data> = {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isFetching' | 'refetch'>
  children: (data: Data) => ReactNode
}

/** Shows what was asked for, or that it is coming, or why it did not come and a way to ask again. */
export function LoadState<Data>({ query, children }: LoadStateProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) {
    return (
      <Alert color="red" title="没有取到内容" m="md">
        <Group justify="space-between">
          <Text fz="sm">{messageOf(query.error)}</Text>
          <Button variant="default" size="xs" loading={query.isFetching} onClick={() => void query.refetch()}>
            再试一次
          </Button>
        </Group>
      </Alert>
    )
  }
  return (
    <Center py="xl" aria-label="正在读取">
      <Loader size="sm" />
    </Center>
  )
}
