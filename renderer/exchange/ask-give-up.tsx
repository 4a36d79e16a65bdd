import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'

/** Before an import that somebody has worked on is given up; answers whether to give it up. */
export function askGiveUp(): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title: '这次导入还没有完成',
      children: <Text fz="sm">改正的内容、选定的答案都还没有写入，现在离开就没有了。</Text>,
      labels: { confirm: '不导入，离开', cancel: '留下继续' },
      confirmProps: { color: 'red' },
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
    })
  })
}
