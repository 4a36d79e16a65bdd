import { Anchor, Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { lineKinds } from '../../shared/booklets/model.ts'
import { chineseDay } from '../../shared/dates.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { Facts } from '../ui/Facts.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { BookletActions } from './BookletActions.tsx'
import { BookletOpening } from './BookletOpening.tsx'
import { BookletStateBadge } from './BookletStateBadge.tsx'
import { describeNext } from './next-place.ts'

/** One booklet: how far it is written, its pages, its lines. */
export function BookletPage() {
  const id = Number(useParams({ strict: false }).id)
  const query = useQuery(api.booklets.get.queryOptions({ input: { id } }))
  return (
    <LoadState query={query}>
      {(booklet) => (
        <PageFrame
          title={`${booklet.teacherName}的继续教育证书`}
          parent={{ title: '继续教育证书', to: '/booklets' }}
          lead={booklet.number ? `证书号 ${booklet.number}` : '没有证书号'}
          actions={booklet.state === 'current' && <BookletActions booklet={booklet} />}
        >
          <Facts
            cols={6}
            facts={[
              {
                label: '持证人',
                value: (
                  <Anchor component={Link} to={`/teachers/${booklet.teacherId}`} fz="sm">
                    {booklet.teacherName}
                  </Anchor>
                ),
              },
              { label: '学校', value: booklet.schoolName },
              { label: '发证日期', value: booklet.issuedOn && chineseDay(booklet.issuedOn) },
              {
                label: booklet.closedReason ? `状态（${booklet.closedReason}）` : '状态',
                value: <BookletStateBadge state={booklet.state} />,
              },
              { label: '登记页下一空行', value: describeNext(booklet, 'hours') },
              { label: '验印页下一空行', value: describeNext(booklet, 'review') },
            ]}
          />
          <Tabs defaultValue="hours" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="hours">{lineKinds.hours}</Tabs.Tab>
              <Tabs.Tab value="review">{lineKinds.review}</Tabs.Tab>
              <Tabs.Tab value="audit">变更记录</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="hours">
              <BookletOpening booklet={booklet} kind="hours" />
            </Tabs.Panel>
            <Tabs.Panel value="review">
              <BookletOpening booklet={booklet} kind="review" />
            </Tabs.Panel>
            <Tabs.Panel value="audit">
              <AuditTrail subject="booklet" id={id} />
            </Tabs.Panel>
          </Tabs>
        </PageFrame>
      )}
    </LoadState>
  )
}
