import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useState } from 'react'
import { useDesigning } from './designing.ts'

type MmInputProps = Pick<NumberInputProps, 'label' | 'min' | 'max' | 'step' | 'suffix' | 'disabled' | 'placeholder' | 'description'> & {
  value: number | undefined
  decimals?: number
  /** Answers whether the layout can take the number. */
  onNumber: (value: number) => boolean
  /** Where the layout may go without. */
  onClear?: () => void
}

/** An exact number of the layout, in mm unless it says otherwise. All the typing until the field is left is one step to undo. */
export function MmInput({ value, onNumber, onClear, decimals = 2, step = 0.1, suffix = ' mm', ...props }: MmInputProps) {
  const { dispatch } = useDesigning()
  const [typed, setTyped] = useState<string | number>()
  const [isRefused, setIsRefused] = useState(false)
  const take = (next: string | number) => {
    setTyped(next)
    if (next === '') onClear?.()
    setIsRefused(typeof next === 'number' && next !== value && !onNumber(next))
  }
  const leave = () => {
    setTyped(undefined)
    setIsRefused(false)
    dispatch({ do: 'end-gesture' })
  }
  return (
    <NumberInput
      size="xs"
      {...props}
      value={typed ?? value ?? ''}
      decimalScale={decimals}
      step={step}
      suffix={suffix}
      error={isRefused ? '超出了范围' : undefined}
      onChange={take}
      onBlur={leave}
    />
  )
}
