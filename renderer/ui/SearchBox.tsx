import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'

/** Searches while one types, once the hand rests. Escape clears it. What is searched for some other way (going back, the menu) is shown too. */
export function SearchBox({ value, placeholder, onSearch }: { value: string; placeholder: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value)
  const [asked, setAsked] = useState(value)
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    if (value !== asked) {
      setAsked(value)
      setText(value)
    } // else it is the echo of what was typed here, and the hand may be further by now
  }
  const search = useDebouncedCallback((next: string) => {
    setAsked(next)
    onSearch(next)
  }, 200)
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
