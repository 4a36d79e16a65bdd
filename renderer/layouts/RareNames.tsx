import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { RareNameTable } from '../ui/RareNameTable.tsx'

/** The names of the registry with characters that Song lacks: for each, how it is to be printed. */
export function RareNames() {
  const query = useQuery(api.layouts.rareNames.queryOptions())
  return (
    <Stack gap="xs">
      <Title order={2} fz="md">
        有生僻字的名字
      </Title>
      <LoadState query={query}>
        {(names) =>
          names.length === 0 ? (
            <Text fz="sm">教师库里的名字，自带的宋体都能打印。</Text>
          ) : (
            <>
              <Text fz="sm" c="dimmed">
                宋体没有的字，自动用别的字体补上，字形会有些不同。可以改成整个名字用同一个字体，或者留空手写；以后打印这个名字都照此办理。
              </Text>
              <RareNameTable names={names} lacking="宋体没有的字" />
            </>
          )
        }
      </LoadState>
    </Stack>
  )
}
