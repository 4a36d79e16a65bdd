import { Box, SimpleGrid, Stack, Text } from '@mantine/core'
import type { DraftPreview } from '../../shared/jobs/contract.ts'
import { SheetPreview } from '../ui/SheetPreview.tsx'

type DraftPictureProps = { preview: DraftPreview; kindLabel: string }

/** How many documents it would be, and the pages of the one with the longest name. */
export function DraftPicture({ preview: { count, label, pages }, kindLabel }: DraftPictureProps) {
  const [first] = pages
  const isWide = first !== undefined && first.width > first.height
  const widest = isWide ? 760 : 540
  return (
    <Stack gap="xs">
      <Text fz="sm">
        共 {count} 份{count > 1 && `，下面是名字最长的一份（${label}）`}
        {pages.length > 1 && `，这一份有 ${pages.length} 页`}。
      </Text>
      {pages.length === 1 || isWide ? (
        <Stack maw={widest}>
          {pages.map((page, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a document are known by their order.
            <SheetPreview key={i} sheet={page} label={`${label}的${kindLabel}，第 ${i + 1} 页`} />
          ))}
        </Stack>
      ) : (
        <SimpleGrid cols={2}>
          {pages.map((page, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a document are known by their order.
            <Box key={i}>
              <SheetPreview sheet={page} label={`${label}的${kindLabel}，第 ${i + 1} 页`} />
            </Box>
          ))}
        </SimpleGrid>
      )}
    </Stack>
  )
}
