import { Anchor } from '@mantine/core'
import { useState } from 'react'
import { maskIdNumber } from '../../shared/teachers/mask-id-number.ts'

/** An ID number that is shown whole only on demand: screens are looked at by more people than they are meant for. */
export function MaskedId({ idNumber }: { idNumber: string }) {
  const [isShown, setIsShown] = useState(false)
  return (
    <>
      {isShown ? idNumber : maskIdNumber(idNumber)}{' '}
      <Anchor component="button" type="button" fz="sm" aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
        {isShown ? '隐藏' : '显示'}
      </Anchor>
    </>
  )
}
