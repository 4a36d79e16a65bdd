import { Group, Paper, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../api/client.ts'

/** Type a name and see which face draws each of its characters. */
export function TryText() {
  const [text, setText] = useState('𬱖䶮㛃𠅤龘')
  const [asked] = useDebouncedValue(text, 250)
  const query = useQuery(api.layouts.tryText.queryOptions({ input: { text: asked }, placeholderData: keepPreviousData }))
  return (
    <Paper withBorder p="md" bg="white">
      <Group align="flex-end" gap="lg">
        <TextInput label="试一个名字" w={260} maxLength={40} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <Group gap="md" mb={4} aria-live="polite">
          {(query.data ?? []).map(({ character, face }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: characters repeat; their place is what tells them apart.
            <Text key={i} fz="sm" {...(face ? {} : { c: 'red', fw: 600 })}>
              {character} {face ?? '没有，要手写'}
            </Text>
          ))}
        </Group>
      </Group>
    </Paper>
  )
}
