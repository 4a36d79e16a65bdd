import { Button, Group, Modal, type ModalProps, Stack, Text } from '@mantine/core'
import { type MouseEvent, useEffect, useRef, useState } from 'react'

type DialogProps = Omit<ModalProps, 'opened'> & { unsaved?: 'ask' | 'drop' }

/**
 * Something over the page, there as long as it is drawn. Esc and the cross ask first where something was filled in, unless nothing in it
 * would be missed ('drop'); whoever closes it finds the focus where it was before.
 */
export function Dialog({ unsaved = 'ask', onClose, children, ...props }: DialogProps) {
  const isTouched = useRef(false)
  const [isAsking, setIsAsking] = useState(false)
  useFocusBack()
  const close = () => {
    if (isTouched.current && unsaved === 'ask') setIsAsking(true)
    else onClose()
  }
  const touch = () => {
    isTouched.current = true
  }
  const touchByChoice = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('[role="option"]')) touch()
  }
  return (
    <Modal.Stack>
      <Modal opened stackId="form" onClose={close} {...props}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: it only listens to what its inputs do */}
        <div onInput={touch} onClick={touchByChoice}>
          {children}
        </div>
      </Modal>
      <Discard opened={isAsking} onStay={() => setIsAsking(false)} onDiscard={onClose} />
    </Modal.Stack>
  )
}

type DiscardProps = { opened: boolean; onStay: () => void; onDiscard: () => void }

function Discard({ opened, onStay, onDiscard }: DiscardProps) {
  return (
    <Modal opened={opened} stackId="discard" onClose={onStay} title="不保存就关闭吗？">
      <Stack>
        <Text fz="sm">填写的内容还没有保存，关闭后就没有了。</Text>
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onStay}>
            继续填写
          </Button>
          <Button color="red" onClick={onDiscard}>
            不保存，关闭
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Mantine gives the focus back when a dialog is told to close; this one is taken away. */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [before])
}
