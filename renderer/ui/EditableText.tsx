import { Text, TextInput, UnstyledButton } from '@mantine/core'
import { useRef, useState } from 'react'

type EditableTextProps = { value: string; label: string; onSave: (text: string) => void }

/**
 * A text that becomes an input where it stands. Enter saves and goes to the next one below, leaving saves, Escape leaves it as it was.
 */
export function EditableText({ value, label, onSave }: EditableTextProps) {
  const [typed, setTyped] = useState<string>()
  const isLeftAsItWas = useRef(false)
  if (typed === undefined)
    return (
      <UnstyledButton
        w="100%"
        title="点这里改正"
        onClick={() => setTyped(value)}
        style={{ borderBottom: '1px dashed var(--mantine-color-gray-5)' }}
      >
        <Text fz="sm" lineClamp={2} c={value === '' ? 'dimmed' : 'inherit'}>
          {value === '' ? '（空）' : value}
        </Text>
      </UnstyledButton>
    )
  const leave = () => {
    if (!isLeftAsItWas.current && typed.trim() !== value) onSave(typed.trim())
    isLeftAsItWas.current = false
    setTyped(undefined)
  }
  return (
    <TextInput
      size="xs"
      autoFocus // it takes the place of the button that was pressed
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault() // the key would press the button that is focused next
        isLeftAsItWas.current = event.key === 'Escape'
        const next = event.currentTarget.closest('tr')?.nextElementSibling?.querySelector('button')
        event.currentTarget.blur()
        if (event.key === 'Enter') next?.focus()
      }}
    />
  )
}
