import { Alert, Anchor, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import { chineseDay, dayOf } from '../../shared/dates.ts'
import type { Verification, VerifiedCertificate } from '../../shared/verification/contract.ts'
import { Facts } from '../ui/Facts.tsx'

type Found = Extract<Verification, { certificate: VerifiedCertificate }>

/** What the register says of a certificate, in one word, with what to compare on the paper. */
export function VerificationResult({ verification }: { verification: Verification }) {
  if (verification.outcome === 'notOurs')
    return (
      <Alert color="red" title="不是本中心发的">
        登记册里没有这个查验码或编号。请检查有没有输错；只输编号时，要和证书上的一字不差。
      </Alert>
    )
  if (verification.outcome === 'codeDiffers')
    return (
      <Alert color="red" title="查验码不对">
        编号 {verification.number} 是本中心的，但它的查验码不是这个。请核对有没有输错；没有输错，这张证书就不能认。
      </Alert>
    )
  return (
    <Stack gap="sm">
      <Finding found={verification} />
      <CertificateToCompare certificate={verification.certificate} />
    </Stack>
  )
}

function Finding({ found: { outcome, proof, isNumberDifferent, certificate } }: { found: Found }) {
  const { voidedAt, voidReason, replacement } = certificate
  const voided = `${voidedAt ? chineseDay(dayOf(new Date(voidedAt))) : ''}作废，原因：${voidReason}`
  const color = outcome !== 'valid' ? 'orange' : proof === 'code' && !isNumberDifferent ? 'green' : 'yellow'
  const titles = { valid: '有效', void: '已作废', reissued: '已补办，这一张作废' }
  return (
    <Alert color={color} title={titles[outcome]}>
      {outcome !== 'valid' && <Text fz="sm">{voided}。</Text>}
      {replacement && (
        <Text fz="sm">
          新证：
          <Anchor component={Link} to={`/certificates/${replacement.id}`} fz="sm">
            {replacement.number}
          </Anchor>
        </Text>
      )}
      {isNumberDifferent && <Text fz="sm">扫到的编号和登记册里的不一致（或没有读出来），请核对纸上的编号。</Text>}
      {proof === 'number' && <Text fz="sm">只凭编号查到的，编号谁都能抄；请再输入证书上的查验码。</Text>}
      {outcome === 'valid' && proof === 'code' && !isNumberDifferent && <Text fz="sm">查验码正确。请核对下面的内容与纸上是否一致。</Text>}
    </Alert>
  )
}

function CertificateToCompare({ certificate }: { certificate: VerifiedCertificate }) {
  const { id, kind, number, teacherName, about, issuedOn } = certificate
  return (
    <Facts
      cols={2}
      facts={[
        { label: '种类', value: certificateKinds[kind] },
        {
          label: '编号',
          value: (
            <Anchor component={Link} to={`/certificates/${id}`} fz="sm">
              {number}
            </Anchor>
          ),
        },
        { label: '姓名', value: teacherName },
        { label: '发证日期', value: chineseDay(issuedOn) },
        { label: '内容', value: about },
      ]}
    />
  )
}
