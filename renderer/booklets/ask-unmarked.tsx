import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'

/** Printed, but nobody has said that it came out well: the lines would be printed a second time over the first. */
export function askUnmarked(onLeave: () => void): void {
  modals.openConfirmModal({
    title: '还没有记下打印结果',
    children: <Text fz="sm">刚才打印的还没有点“都印好了”。就这样关闭，这些行仍然算“待打印”，下次会在同一行上再印一遍。</Text>,
    labels: { confirm: '没有印成，关闭', cancel: '回去记下' },
    zIndex: 400, // in front of the dialog that is being closed
    onConfirm: onLeave,
  })
}
