import { notifications } from '@mantine/notifications'

/** Says in passing that something worked. */
export function notifyDone(message: string): void {
  notifications.show({ color: 'qing', message })
}
