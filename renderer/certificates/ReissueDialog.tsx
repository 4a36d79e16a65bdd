import { Box, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { aboutOf } from '../../shared/certificates/content.ts'
import { type Certificate, ReissueReason as Reason, type ReissueReason } from '../../shared/certificates/model.ts'
import { isCorrecting, type ReissueRequest } from '../../shared/certificates/reissue.ts'
import { addDays, dayOf } from '../../shared/dates.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { SheetPreview } from '../ui/SheetPreview.tsx'
import { PaperSwitch } from './PaperSwitch.tsx'
import { ReasonChoice } from './ReasonChoice.tsx'

type ReissueDialogProps = { certificate: Certificate; onClose: () => void; onReissued: (id: number) => void }

const explanations: Record<ReissueReason, string> = {
  遗失: '内容照原证，编号是新的。',
  损坏: '内容照原证，编号是新的。',
  更名: '改成现在的姓名，其余照原证。',
  错字: '改正写错的字，其余照原证。',
}

/** Issues a certificate in place of another: why, with what corrected, and how it will look. The old one becomes void. */
export function ReissueDialog({ certificate, onClose, onReissued }: ReissueDialogProps) {
  const { content, teacherId } = certificate
  const today = dayOf(new Date())
  const teacher = useQuery(api.teachers.choice.queryOptions({ input: { id: teacherId } })).data
  const [request, setRequest] = useState<ReissueRequest>({
    ...{ id: certificate.id, reason: '遗失', note: '', usesPaper: certificate.paperNumber !== null },
    issuedOn: [today, content.issuedOn].toSorted().at(-1) ?? today,
    teacherName: content.teacherName,
    about: aboutOf(content),
  })
  const patch = (change: Partial<ReissueRequest>) => setRequest((current) => ({ ...current, ...change }))
  const choose = (reason: ReissueReason) =>
    patch({ reason, teacherName: reason === '更名' && teacher ? teacher.name : content.teacherName, about: aboutOf(content) })
  const reissue = useMutation(
    api.certificates.reissue.mutationOptions({
      onSuccess: ({ id, number }) => {
        notifyDone(`已补办：${number}，原证已作废`)
        onReissued(id)
      },
    }),
  )
  const isUnchanged = isCorrecting(request.reason) && request.teacherName === content.teacherName && request.about === aboutOf(content)
  return (
    <Dialog onClose={onClose} title={`补办 ${certificate.number}`} size="min(1060px, 94vw)">
      <Group align="stretch" wrap="nowrap" gap="lg">
        <Stack w={300} style={{ flexShrink: 0 }}>
          <ReasonChoice value={request.reason} options={Reason.options} onChange={choose} explanation={explanations[request.reason]} />
          {isCorrecting(request.reason) && (
            <TextInput
              label="姓名"
              description={`原证：${content.teacherName}`}
              required
              value={request.teacherName}
              onChange={(event) => patch({ teacherName: event.currentTarget.value })}
            />
          )}
          {request.reason === '错字' && (
            <Textarea
              label={aboutLabels[content.kind]}
              description={`原证：${aboutOf(content)}`}
              required
              autosize
              value={request.about}
              onChange={(event) => patch({ about: event.currentTarget.value })}
            />
          )}
          <DayInput
            label="发证日期"
            description="印在新证上；编号用这一年的流水号"
            required
            minDate={content.issuedOn}
            maxDate={addDays(today, 31)}
            value={request.issuedOn}
            onChange={(day) => day && patch({ issuedOn: day })}
          />
          <Textarea
            label="说明"
            placeholder="例如 登报声明的报纸和日期"
            maxLength={200}
            autosize
            value={request.note}
            onChange={(event) => patch({ note: event.currentTarget.value })}
          />
          <PaperSwitch kind={content.kind} count={1} checked={request.usesPaper} onChange={(usesPaper) => patch({ usesPaper })} />
        </Stack>
        <Stack flex={1} miw={0} justify="space-between">
          {isUnchanged ? <Text c="dimmed">请先改正有误的内容。</Text> : <Preview request={request} isWriting={reissue.isPending} />}
          <DialogActions onCancel={onClose} disabled={isUnchanged} loading={reissue.isPending} onConfirm={() => reissue.mutate(request)}>
            补办，原证作废
          </DialogActions>
        </Stack>
      </Group>
    </Dialog>
  )
}

const aboutLabels = { completion: '培训项目', title: '称号', honour: '荣誉', appointment: '聘任职务' } as const

/** While it is being written nothing is asked again: the old one is void by then. */
function Preview({ request, isWriting }: { request: ReissueRequest; isWriting: boolean }) {
  const [settled] = useDebouncedValue(request, 250)
  const query = useQuery(
    api.certificates.previewReissue.queryOptions({ input: settled, placeholderData: keepPreviousData, enabled: !isWriting }),
  )
  return (
    <Box>
      <LoadState query={query}>{(sheet) => <SheetPreview sheet={sheet} label="补办的证书" />}</LoadState>
      <Text fz="xs" c="dimmed" mt={6}>
        新证有自己的编号和查验码。原证在登记册里写明作废，查验时会指到新证。
      </Text>
    </Box>
  )
}
