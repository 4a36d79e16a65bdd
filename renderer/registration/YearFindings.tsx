import { Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { hoursCategories } from '../../shared/hours/categories.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { isShort } from '../../shared/registration/judge-year.ts'
import type { ExplainedItem, YearVerdict } from '../../shared/registration/model.ts'

/** Every item that is asked, the short ones first, and the year's hours by category. */
export function YearFindings({ verdict: { items, byCategory, asked, hours } }: { verdict: YearVerdict }) {
  const ordered = [...items.filter(isShort), ...items.filter((item) => !isShort(item))]
  return (
    <Stack gap="sm">
      {items.length === 0 && <Text fz="sm">这一年没有要核验的项目。</Text>}
      {ordered.map((item) => (
        <Item key={`${item.id} ${item.window.from}`} item={item} />
      ))}
      <Text fz="sm" fw={600}>
        本年应修 {formatTenths(asked)} 学时，实修 {formatTenths(hours)} 学时
      </Text>
      <Text fz="xs" c="dimmed">
        {byCategory.length === 0
          ? '本年没有学时。'
          : byCategory.map((sum) => `${hoursCategories[sum.category]} ${formatTenths(sum.hours)}`).join('，')}
      </Text>
    </Stack>
  )
}

function Item({ item }: { item: ExplainedItem }) {
  const { label, required, earned, missing, why } = item
  const [Icon, color, name] = isShort(item) ? ([IconCircleX, 'red', '未达标'] as const) : ([IconCircleCheck, 'green', '达标'] as const)
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Icon size={17} color={`var(--mantine-color-${color}-8)`} aria-label={name} style={{ flex: 'none', marginTop: 2 }} />
      <Stack gap={0}>
        <Text fz="sm" fw={isShort(item) ? 600 : 400}>
          {label}：{formatTenths(earned)} / {formatTenths(required)}
          {missing > 0 && `，还差 ${formatTenths(missing)}`}
        </Text>
        <Text fz="xs" c="dimmed">
          {why}
        </Text>
      </Stack>
    </Group>
  )
}
