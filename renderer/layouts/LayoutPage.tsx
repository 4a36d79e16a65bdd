import { Alert, Box, Group, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { dayOf } from '../../shared/dates.ts'
import { documentKinds } from '../../shared/documents/kinds.ts'
import { type LayoutVersion, layoutOrigins } from '../../shared/layouts/model.ts'
import { describePaper } from '../../shared/printing/papers.ts'
import { api } from '../api/client.ts'
import { Facts } from '../ui/Facts.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { SheetPreview } from '../ui/SheetPreview.tsx'
import { describePapers } from './describe-papers.ts'
import { LayoutActions } from './LayoutActions.tsx'

/** One layout with an example of what it prints, its versions, and what can be done with it. */
export function LayoutPage() {
  const layoutId = String(useParams({ strict: false }).id)
  const [version, setVersion] = useState<number>()
  const query = useQuery(api.layouts.get.queryOptions({ input: { layoutId, version } }))
  return (
    <LoadState query={query}>
      {(layout) => (
        <PageFrame
          title={layout.name}
          parent={{ title: '证书样式', to: '/layouts' }}
          lead={`${documentKinds[layout.kind].label}，${describePaper({ pageWidth: layout.layout.width, pageHeight: layout.layout.height })}`}
          actions={<LayoutActions layout={layout} />}
        >
          {layout.layout.note && <Alert variant="light">{layout.layout.note}</Alert>}
          <Group align="flex-start" wrap="nowrap" gap="lg">
            <ExampleSheets layout={layout} />
            <Stack w={280} style={{ flexShrink: 0 }}>
              <VersionSelect layout={layout} onChange={setVersion} />
              <LayoutFacts layout={layout} />
            </Stack>
          </Group>
        </PageFrame>
      )}
    </LoadState>
  )
}

function ExampleSheets({ layout: { layoutId, layout } }: { layout: LayoutVersion }) {
  const query = useQuery(api.layouts.example.queryOptions({ input: { layoutId, version: layout.version } }))
  const isWide = layout.width > layout.height
  return (
    <Box flex={1} miw={0}>
      <LoadState query={query}>
        {(sheets) => (
          <Stack gap="xs">
            <SimpleGrid cols={isWide || sheets.length === 1 ? 1 : 2} maw={isWide ? undefined : sheets.length === 1 ? 520 : undefined}>
              {sheets.map((sheet, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the sheets of a document are known by their order.
                <SheetPreview key={i} sheet={sheet} label={`第 ${i + 1} 页`} />
              ))}
            </SimpleGrid>
            <Text fz="xs" c="dimmed">
              图中是示例内容，不是真实的教师。
            </Text>
          </Stack>
        )}
      </LoadState>
    </Box>
  )
}

function VersionSelect({ layout, onChange }: { layout: LayoutVersion; onChange: (version: number) => void }) {
  return (
    <Select
      label="版本"
      allowDeselect={false}
      data={layout.versions.map(({ version, createdAt, papers }) => ({
        value: String(version),
        label: `第 ${version} 版，${dayOf(new Date(createdAt))}${papers > 0 ? `，已发 ${papers} 张` : ''}`,
      }))}
      value={String(layout.layout.version)}
      onChange={(value) => value && onChange(Number(value))}
    />
  )
}

function LayoutFacts({ layout }: { layout: LayoutVersion }) {
  const { isChosen, origin, papers, kind, layout: content } = layout
  return (
    <Facts
      cols={1}
      facts={[
        { label: '用途', value: documentKinds[kind].label },
        { label: '是否选用', value: isChosen ? '选用中：新发的都用这个样式' : '未选用' },
        { label: '来源', value: layoutOrigins[origin] },
        { label: '在用', value: papers === 0 ? '还没有用过' : describePapers(kind, papers) },
        { label: '元素', value: `${content.elements.length} 个` },
      ]}
    />
  )
}
