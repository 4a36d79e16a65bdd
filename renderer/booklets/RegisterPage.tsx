import { Button, Group, Text } from '@mantine/core'
import { keepPreviousData, skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod'
import { type Proposals, Source } from '../../shared/booklets/contract.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { useList } from '../ui/use-list.ts'
import { BeginDialog } from './BeginDialog.tsx'
import { BookletPrintDialog } from './BookletPrintDialog.tsx'
import { ProposalBoard } from './ProposalBoard.tsx'
import { SourceChoice } from './SourceChoice.tsx'

const thisYear = new Date().getFullYear()
/** Without a wish, this year's hours. */
const PageQuery = Source.extend({ kind: Source.shape.kind.default('year') })
type PageQuery = z.infer<typeof PageQuery>

/** 续打 begins here: what is to be registered, on which lines it goes, and how the pages will look. */
export function RegisterPage() {
  const { query: chosen, patch } = useList(PageQuery)
  const source: Source = chosen.kind === 'cohort' ? chosen : { ...chosen, year: chosen.year ?? thisYear }
  const isReady = source.kind !== 'cohort' || source.cohortId !== undefined
  const [page, setPage] = useState(1)
  const query = useQuery(
    api.booklets.propose.queryOptions({ input: isReady ? { ...source, page } : skipToken, placeholderData: keepPreviousData }),
  )
  const [dialog, setDialog] = useState<'begin' | 'print' | 'none'>('none')
  const choose = (changes: Partial<PageQuery>) => {
    setPage(1)
    patch(changes)
  }
  return (
    <PageFrame
      title="登记到证书"
      parent={{ title: '继续教育证书', to: '/booklets' }}
      lead="先看每本写到哪一行，确认后登记，再续打到证书上。"
    >
      <SourceChoice source={source} onChange={choose} />
      {isReady ? (
        <LoadState query={query}>
          {(proposals) => (
            <>
              <Summary source={source} proposals={proposals} onBegin={() => setDialog('begin')} onRegistered={() => setDialog('print')} />
              {proposals.total === 0 ? (
                <EmptyState title="没有要登记的" hint="这些内容都已经登记到证书上了，或者还没有学时、还没有通过年度登记。" />
              ) : (
                <ProposalBoard source={source} proposals={proposals} page={page} onTurn={setPage} />
              )}
              {dialog === 'begin' && <BeginDialog teacherIds={proposals.bookless} onClose={() => setDialog('none')} />}
            </>
          )}
        </LoadState>
      ) : (
        <EmptyState title="请选择班次" hint="选一个已结业的班次，合格学员的学时就排到各自证书的下一空行。" />
      )}
      {dialog === 'print' && (
        <BookletPrintDialog
          first={source.kind === 'review' ? 'review' : 'hours'}
          schoolId={source.schoolId}
          onClose={() => setDialog('none')}
        />
      )}
    </PageFrame>
  )
}

type SummaryProps = { source: Source; proposals: Proposals; onBegin: () => void; onRegistered: () => void }

function Summary({ source, proposals: { total, lines, left, bookless }, onBegin, onRegistered }: SummaryProps) {
  const register = useMutation(
    api.booklets.register.mutationOptions({
      onSuccess: (done) => {
        notifyDone(`已登记 ${done.booklets} 本，共 ${done.lines} 行`)
        onRegistered()
      },
    }),
  )
  return (
    <Group justify="space-between">
      <Text fz="sm">
        {total} 位老师，可以登记 {lines} 行。
        {left > 0 && `有 ${left} 行在写满的证书里放不下，请给这些老师另起一本。`}
        {bookless.length > 0 && `有 ${bookless.length} 位老师还没有证书本。`}
      </Text>
      <Group gap="xs">
        {bookless.length > 0 && (
          <Button variant="default" onClick={onBegin}>
            为这 {bookless.length} 位老师建本
          </Button>
        )}
        <Button disabled={lines === 0} loading={register.isPending} onClick={() => register.mutate(source)}>
          登记这 {lines} 行
        </Button>
      </Group>
    </Group>
  )
}
