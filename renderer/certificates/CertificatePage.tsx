import { Anchor, Box, Button, Group, Tabs, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Certificate } from '../../shared/certificates/model.ts'
import { chineseDay, dayOf } from '../../shared/dates.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { askReason } from '../ui/ask-reason.tsx'
import { Facts } from '../ui/Facts.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { IssuedSheet } from './IssuedSheet.tsx'
import { PrintDialog } from './PrintDialog.tsx'
import { StateBadge } from './StateBadge.tsx'

export function CertificatePage() {
  const id = Number(useParams({ strict: false }).id)
  const query = useQuery(api.certificates.get.queryOptions({ input: { id } }))
  const [isPrinting, setIsPrinting] = useState(false)
  const annul = useMutation(api.certificates.void.mutationOptions({ onSuccess: () => notifyDone('证书已作废') }))
  const askAndVoid = async () => {
    const message = '作废后不能恢复，编号也不再使用；可以到班次的“证书”一栏重新发证，用新的编号。'
    const reason = await askReason({ title: '作废证书', message, confirm: '作废', danger: true })
    if (reason) annul.mutate({ id, reason })
  }
  return (
    <LoadState query={query}>
      {(certificate) => (
        <PageFrame
          title={certificate.number}
          parent={{ title: '证书', to: '/certificates' }}
          lead={
            <Group gap="xs">
              {certificate.teacherName}
              <StateBadge state={certificate.state} />
            </Group>
          }
          actions={
            <>
              <Button onClick={() => setIsPrinting(true)}>打印</Button>
              {certificate.state === 'issued' && (
                <Button variant="subtle" color="red" onClick={() => void askAndVoid()}>
                  作废
                </Button>
              )}
            </>
          }
        >
          <Tabs defaultValue="sheet" keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="sheet">证书</Tabs.Tab>
              <Tabs.Tab value="audit">变更记录</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="sheet">
              <Group align="flex-start" wrap="nowrap" gap="lg">
                <CertificateSheet certificate={certificate} />
                <Box w={300} style={{ flexShrink: 0 }}>
                  <CertificateFacts certificate={certificate} />
                </Box>
              </Group>
            </Tabs.Panel>
            <Tabs.Panel value="audit">
              <AuditTrail subject="certificate" id={id} />
            </Tabs.Panel>
          </Tabs>
          {isPrinting && <PrintDialog job={{ ids: [id] }} onClose={() => setIsPrinting(false)} />}
        </PageFrame>
      )}
    </LoadState>
  )
}

function CertificateSheet({ certificate: { id, state, teacherName } }: { certificate: Certificate }) {
  const query = useQuery(api.certificates.sheets.queryOptions({ input: { ids: [id] } }))
  return (
    <Box flex={1} miw={0} maw="calc((100vh - 200px) * 297 / 210)">
      <LoadState query={query}>
        {(sheets) => sheets.map((sheet) => <IssuedSheet key={id} sheet={sheet} state={state} label={`${teacherName}的证书`} />)}
      </LoadState>
    </Box>
  )
}

function CertificateFacts({ certificate }: { certificate: Certificate }) {
  const { content, schoolName, cohortId, cohortName, teacherId, teacherName, voidedAt, voidReason, others } = certificate
  return (
    <Facts
      cols={1}
      facts={[
        { label: '姓名', value: <TextLink to={`/teachers/${teacherId}`}>{teacherName}</TextLink> },
        { label: '学校', value: schoolName },
        { label: '班次', value: <TextLink to={`/cohorts/${cohortId}`}>{cohortName}</TextLink> },
        { label: '学时', value: formatTenths(content.hours) },
        { label: '发证日期', value: chineseDay(content.issuedOn) },
        ...(voidedAt ? [{ label: '作废', value: `${chineseDay(dayOf(new Date(voidedAt)))}，${voidReason}` }] : []),
        ...(others.length > 0 ? [{ label: '同一学员的其他证书', value: <Others others={others} /> }] : []),
      ]}
    />
  )
}

function Others({ others }: Pick<Certificate, 'others'>) {
  return others.map(({ id, number, state }) => (
    <Group key={id} gap={6}>
      <TextLink to={`/certificates/${id}`}>{number}</TextLink>
      <Text fz="xs" c="dimmed">
        {state === 'void' ? '已作废' : '有效'}
      </Text>
    </Group>
  ))
}

function TextLink({ to, children }: { to: string; children: string }) {
  return (
    <Anchor component={Link} to={to} fz="sm">
      {children}
    </Anchor>
  )
}
