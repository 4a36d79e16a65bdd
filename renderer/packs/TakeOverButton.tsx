import { Button } from '@mantine/core'
import { useState } from 'react'
import type { PackRound, PackState } from '../../shared/packs/model.ts'
import { TakeOverDialog } from './TakeOverDialog.tsx'

/** Takes over all schools at once where nothing is left to decide. */
export function TakeOverButton({ round, states }: { round: PackRound; states: Readonly<Record<PackState, number>> }) {
  const [isOpen, setIsOpen] = useState(false)
  const ready = states.returned + states.unchanged
  if (ready === 0 && !isOpen) return null
  return (
    <>
      <Button variant="light" onClick={() => setIsOpen(true)}>
        全部接收（{ready}）
      </Button>
      {isOpen && <TakeOverDialog round={round} ready={ready} onClose={() => setIsOpen(false)} />}
    </>
  )
}
