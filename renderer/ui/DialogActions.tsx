import { Button, type ButtonProps, Group } from '@mantine/core'

type DialogActionsProps = Pick<ButtonProps, 'color' | 'loading' | 'disabled' | 'children'> & {
  onCancel: () => void
  onConfirm?: () => void
}

/** The foot of a dialog: 取消, and the one thing it is there for. Without `onConfirm` that button submits the form it stands in. */
export function DialogActions({ onCancel, onConfirm, ...props }: DialogActionsProps) {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        取消
      </Button>
      <Button type={onConfirm ? 'button' : 'submit'} onClick={onConfirm} {...props} />
    </Group>
  )
}
