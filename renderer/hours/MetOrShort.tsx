import { Group, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleMinus, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Verdict } from '../../shared/rules/verdict.ts'

type MetOrShortProps = { state: Verdict['state']; size?: 'sm' | 'md'; children: ReactNode }

const signs = {
  met: { Icon: IconCircleCheck, color: 'green.9', label: '达到' },
  short: { Icon: IconCircleX, color: 'red.8', label: '未达到' },
  notApplicable: { Icon: IconCircleMinus, color: 'gray.7', label: '不考核' },
} as const

/** A tick or a cross and the words for it, so that nothing hangs on the colour. */
export function MetOrShort({ state, size = 'sm', children }: MetOrShortProps) {
  const { Icon, color, label } = signs[state]
  const [name, shade] = color.split('.')
  return (
    <Group gap={4} wrap="nowrap">
      <Icon size={size === 'md' ? 20 : 16} color={`var(--mantine-color-${name}-${shade})`} aria-label={label} style={{ flex: 'none' }} />
      <Text fz={size} c={color} {...(size === 'md' && { fw: 600 })}>
        {children}
      </Text>
    </Group>
  )
}
