import { Anchor, Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { aboutOf, type DocumentContent } from '../../shared/certificates/content.ts'
import { type Certificate, certificateStates } from '../../shared/certificates/model.ts'
import { chineseDay, dayOf } from '../../shared/dates.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import { formatCode } from '../../shared/verification/code.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { Facts } from '../ui/Facts.tsx'
import { notifyDone } from '../ui/notify-done.ts'

/** What the register knows of a certificate beside what stands on it. */
export function CertificateFacts({ certificate }: { certificate: Certificate }) {
  const { id, content, schoolName, teacherId, teacherName, voidedAt, voidReason, paperNumber, replaces, replacement } = certificate
  const linked = new Set([replaces?.id, replacement?.id])
  const others = certificate.others.filter((other) => !linked.has(other.id))
  return (
    <Facts
      cols={1}
      facts={[
        { label: '姓名', value: <TextLink to={`/teachers/${teacherId}`}>{teacherName}</TextLink> },
        { label: '学校', value: schoolName },
        ...factsOf(certificate),
        { label: '发证日期', value: chineseDay(content.issuedOn) },
        { label: '查验码', value: formatCode(certificate.verificationCode) },
        ...(paperNumber ? [{ label: '空白证书号码', value: <Paper id={id} paper={paperNumber} /> }] : []),
        ...(voidedAt ? [{ label: '作废', value: `${chineseDay(dayOf(new Date(voidedAt)))}，${voidReason}` }] : []),
        ...(replacement ? [{ label: '补办后的新证', value: <CertificateLink {...replacement} /> }] : []),
        ...(replaces ? [{ label: `因${replaces.reason}补办，原证`, value: <CertificateLink {...replaces} /> }] : []),
        ...(others.length > 0 ? [{ label: '同一学员的其他证书', value: <Others others={others} /> }] : []),
      ]}
    />
  )
}

function factsOf({ content, cohortId, about }: Certificate) {
  if (content.kind === 'completion')
    return [
      { label: '班次', value: <TextLink to={`/cohorts/${cohortId}`}>{about}</TextLink> },
      { label: '学时', value: formatTenths(content.hours) },
    ]
  const labels: Record<Exclude<DocumentContent['kind'], 'completion'>, string> = { title: '称号', honour: '荣誉', appointment: '聘任职务' }
  const term = content.kind === 'appointment' ? `${chineseDay(content.startsOn)}至${chineseDay(content.endsOn)}` : undefined
  return [{ label: labels[content.kind], value: aboutOf(content) }, ...(term ? [{ label: '聘期', value: term }] : [])]
}

/** The sheet it was printed on; a spoiled one gives its place to the next of the pile. */
function Paper({ id, paper }: { id: number; paper: string }) {
  const replace = useMutation(api.numbering.replacePaper.mutationOptions({ onSuccess: (next) => notifyDone(`改用空白证书 ${next.paper}`) }))
  const askAndReplace = async () => {
    const message = `空白证书 ${paper} 登记为报废，这张证书改用下一张。证书编号不变。`
    const reason = await askReason({ title: '这张印坏了', message, confirm: '换下一张' })
    if (reason) replace.mutate({ certificateId: id, reason })
  }
  return (
    <Group gap="xs">
      <span>{paper}</span>
      <Button size="compact-xs" variant="default" loading={replace.isPending} onClick={() => void askAndReplace()}>
        印坏了，换一张
      </Button>
    </Group>
  )
}

function Others({ others }: Pick<Certificate, 'others'>) {
  return others.map(({ id, number, state }) => (
    <Group key={id} gap={6}>
      <CertificateLink id={id} number={number} />
      <Text fz="xs" c="dimmed">
        {certificateStates[state]}
      </Text>
    </Group>
  ))
}

function CertificateLink({ id, number }: { id: number; number: string }) {
  return <TextLink to={`/certificates/${id}`}>{number}</TextLink>
}

function TextLink({ to, children }: { to: string; children: string }) {
  return (
    <Anchor component={Link} to={to} fz="sm">
      {children}
    </Anchor>
  )
}
