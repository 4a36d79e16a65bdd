import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'

/** Before changes are given up by going elsewhere; answers whether to go. */
export function askReallyLeave(): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title: '改动还没有保存',
      children: <Text fz="sm">现在离开，这次的改动就没有了。</Text>,
      labels: { confirm: '不保存，离开', cancel: '留下继续改' },
      confirmProps: { color: 'red' },
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
    })
  })
}
