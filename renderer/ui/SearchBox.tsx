import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'

/** Searches while one types, once the hand rests. Escape clears it. */
export function SearchBox({ value, placeholder, onSearch }: { value: string; placeholder: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value)
  const search = useDebouncedCallback(onSearch, 200)
  const type = (next: string) => {
    setText(next)
    search(next.trim())
  }
  return (
    <TextInput
      w={280}
      aria-label="搜索"
      placeholder={placeholder}
      value={text}
      leftSection={<IconSearch size={16} />}
      rightSection={text !== '' && <CloseButton size="sm" aria-label="清除搜索" onClick={() => type('')} />}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && type('')}
    />
  )
}
