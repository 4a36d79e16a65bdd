import { ActionIcon, Group, Stack, Tooltip } from '@mantine/core'
import {
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconTrash,
} from '@tabler/icons-react'
import type { Alignment } from '../../../shared/documents/design/align-elements.ts'
import type { StackStep } from '../../../shared/documents/design/stack-elements.ts'
import { runCommand } from './commands.ts'
import { useDesigning } from './designing.ts'

type Icon = typeof IconCopy

const alignments: readonly { along: Alignment; label: string; icon: Icon }[] = [
  { along: 'left', label: '左边对齐', icon: IconLayoutAlignLeft },
  { along: 'center', label: '左右居中', icon: IconLayoutAlignCenter },
  { along: 'right', label: '右边对齐', icon: IconLayoutAlignRight },
  { along: 'top', label: '上边对齐', icon: IconLayoutAlignTop },
  { along: 'middle', label: '上下居中', icon: IconLayoutAlignMiddle },
  { along: 'bottom', label: '下边对齐', icon: IconLayoutAlignBottom },
]

const steps: readonly { step: StackStep; label: string; icon: Icon }[] = [
  { step: 'front', label: '移到最前', icon: IconArrowBarToUp },
  { step: 'forward', label: '前移一层', icon: IconArrowUp },
  { step: 'back', label: '后移一层', icon: IconArrowDown },
  { step: 'rear', label: '移到最后', icon: IconArrowBarToDown },
]

/** Align, distribute, layers, copies: for what is chosen. One alone is aligned to the page. */
export function ArrangeButtons({ count }: { count: number }) {
  const { design, dispatch } = useDesigning()
  const among = count === 1 ? '（对页面）' : ''
  return (
    <Stack gap={4}>
      <Group gap={4}>
        {alignments.map(({ along, label, icon }) => (
          <IconButton key={along} label={`${label}${among}`} icon={icon} onClick={() => dispatch({ do: 'align', along })} />
        ))}
        {count > 2 && (
          <>
            <IconButton label="左右等距" icon={IconLayoutDistributeVertical} onClick={() => dispatch({ do: 'distribute', axis: 'x' })} />
            <IconButton label="上下等距" icon={IconLayoutDistributeHorizontal} onClick={() => dispatch({ do: 'distribute', axis: 'y' })} />
          </>
        )}
      </Group>
      <Group gap={4}>
        {steps.map(({ step, label, icon }) => (
          <IconButton key={step} label={label} icon={icon} onClick={() => dispatch({ do: 'stack', step })} />
        ))}
        <IconButton label="复制一份（Ctrl+D）" icon={IconCopy} onClick={() => runCommand('duplicate', design, dispatch)} />
        <IconButton label="删除（Delete）" icon={IconTrash} color="red" onClick={() => runCommand('remove', design, dispatch)} />
      </Group>
    </Stack>
  )
}

type IconButtonProps = { label: string; icon: Icon; onClick: () => void; color?: string }

function IconButton({ label, icon: Icon, onClick, color = 'qing' }: IconButtonProps) {
  return (
    <Tooltip label={label} openDelay={300}>
      <ActionIcon variant="light" color={color} size={28} aria-label={label} onClick={onClick}>
        <Icon size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
}
