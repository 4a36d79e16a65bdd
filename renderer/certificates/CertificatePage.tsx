import { Box, Button, Group, Tabs } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import type { Certificate } from '../../shared/certificates/model.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { askReason } from '../ui/ask-reason.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { CertificateFacts } from './CertificateFacts.tsx'
import { IssuedSheet } from './IssuedSheet.tsx'
import { PrintDialog } from './PrintDialog.tsx'
import { ReissueDialog } from './ReissueDialog.tsx'
import { StateBadge } from './StateBadge.tsx'

export function CertificatePage() {
  const id = Number(useParams({ strict: false }).id)
  const query = useQuery(api.certificates.get.queryOptions({ input: { id } }))
  const navigate = useNavigate()
  const [open, setOpen] = useState<'print' | 'reissue' | 'nothing'>('nothing')
  const close = () => setOpen('nothing')
  const annul = useMutation(api.certificates.void.mutationOptions({ onSuccess: () => notifyDone('证书已作废') }))
  const askAndVoid = async () => {
    const message = '作废后不能恢复，编号也不再使用。遗失、更名、错字要换一张新的，请用“补办”，新旧两张会连在一起。'
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
              <span>{certificate.teacherName}</span>
              <span>{certificateKinds[certificate.kind]}</span>
              <StateBadge state={certificate.state} replacedBy={certificate.replacedBy} />
            </Group>
          }
          actions={
            <>
              <Button onClick={() => setOpen('print')}>打印</Button>
              {certificate.state === 'issued' && (
                <>
                  <Button variant="default" onClick={() => setOpen('reissue')}>
                    补办
                  </Button>
                  <Button variant="subtle" color="red" onClick={() => void askAndVoid()}>
                    作废
                  </Button>
                </>
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
          {open === 'print' && <PrintDialog job={{ ids: [id] }} onClose={close} />}
          {open === 'reissue' && (
            <ReissueDialog
              certificate={certificate}
              onClose={close}
              onReissued={(newId) => void navigate({ to: `/certificates/${newId}` })}
            />
          )}
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
