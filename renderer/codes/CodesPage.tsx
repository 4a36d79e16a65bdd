import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { codeListIds, codeLists } from '../../shared/codes/lists.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { CodeTable } from './CodeTable.tsx'

/** 代码对照: what a receiver calls our words, list by list. */
export function CodesPage() {
  const query = useQuery(api.codes.list.queryOptions())
  const { list: asked }: { list?: unknown } = useSearch({ strict: false })
  const navigate = useNavigate()
  const shown = asked === 'audit' ? 'audit' : (codeListIds.find((id) => id === asked) ?? codeListIds[0])
  const show = (list: string | null) => void navigate({ to: '/codes', search: { list: list ?? codeListIds[0] }, replace: true })
  return (
    <PageFrame title="代码对照" lead="上报时，本县的叫法写成接收系统的代码；系统退回的、导出的文件导入时，再按这里读回来。点代码就能改。">
      <LoadState query={query}>
        {(lines) => (
          <Tabs value={shown} onChange={show} keepMounted={false}>
            <Tabs.List mb="md">
              {codeListIds.map((id) => (
                <Tabs.Tab key={id} value={id}>
                  {codeLists[id].column}
                </Tabs.Tab>
              ))}
              <Tabs.Tab value="audit">变更记录</Tabs.Tab>
            </Tabs.List>
            {codeListIds.map((id) => (
              <Tabs.Panel key={id} value={id}>
                <CodeTable list={id} lines={lines.filter(({ list }) => list === id)} />
              </Tabs.Panel>
            ))}
            <Tabs.Panel value="audit">
              <AuditTrail subject="codeMapping" id={0} />
            </Tabs.Panel>
          </Tabs>
        )}
      </LoadState>
    </PageFrame>
  )
}
