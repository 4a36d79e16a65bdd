import { ColorInput } from '@mantine/core'
import { useState } from 'react'

type ColorFieldProps = { label: string; value: string | undefined; onColor: (color: string | undefined) => void; optional?: boolean }

/** A colour of the layout; an optional one can be taken away. Half-typed ones are not taken yet. */
export function ColorField({ label, value, onColor, optional = false }: ColorFieldProps) {
  const [draft, setDraft] = useState<string>()
  const take = (typed: string) => {
    const color = typed.toLowerCase()
    const isWhole = /^#[0-9a-f]{6}$/.test(color)
    setDraft(isWhole ? undefined : typed)
    if (isWhole && color !== value) onColor(color)
    else if (color === '' && optional) onColor(undefined)
  }
  return (
    <ColorInput
      size="xs"
      label={label}
      placeholder={optional ? '无' : undefined}
      withEyeDropper={false}
      swatches={['#000000', '#1d5a5e', '#b8975a', '#b3261e', '#1f3f8f', '#666666', '#ffffff']}
      value={draft ?? value ?? ''}
      onChange={take}
      onBlur={() => setDraft(undefined)}
    />
  )
}
