import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Booklet } from '../../shared/booklets/model.ts'
import { CloseBookletDialog } from './CloseBookletDialog.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'

/** What a booklet in use can undergo. */
export function BookletActions({ booklet }: { booklet: Booklet }) {
  const [dialog, setDialog] = useState<'correct' | 'close' | 'none'>('none')
  const close = () => setDialog('none')
  return (
    <>
      <Button variant="default" onClick={() => setDialog('close')}>
        停用
      </Button>
      <Button variant="default" onClick={() => setDialog('correct')}>
        更正下一空行
      </Button>
      {dialog === 'correct' && <CorrectDialog booklet={booklet} onClose={close} />}
      {dialog === 'close' && <CloseBookletDialog booklet={booklet} onClose={close} />}
    </>
  )
}
