import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { AwardRequest, AwardTerms } from '../../shared/certificates/award.ts'
import type { NumberWish } from '../../shared/certificates/contract.ts'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import { addDays, dayOf } from '../../shared/dates.ts'
import type { TeacherChoice } from '../../shared/teachers/model.ts'
import { api } from '../api/client.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { SheetPreview } from '../ui/SheetPreview.tsx'
import { AwardPeople } from './AwardPeople.tsx'
import { AwardTermsInputs } from './AwardTermsInputs.tsx'
import { type AwardValues, blankAward, termsOf } from './award-values.ts'
import { PaperSwitch } from './PaperSwitch.tsx'
import { RangeSelect } from './RangeSelect.tsx'
import { usePaper } from './use-paper.ts'

/** Issues title certificates, honour certificates or letters of appointment: what they say, to whom, and how the longest name looks. */
export function AwardDialog({ onClose }: { onClose: () => void }) {
  const today = dayOf(new Date())
  const [values, setValues] = useState<AwardValues>(() => blankAward(today))
  const [people, setPeople] = useState<readonly TeacherChoice[]>([])
  const [wish, setWish] = useState<NumberWish>({})
  const paper = usePaper(values.kind)
  const patch = (change: Partial<AwardValues>) => setValues((current) => ({ ...current, ...change }))
  const chooseKind = (kind: string) => {
    patch({ kind: kind as AwardValues['kind'] })
    setWish({})
  }
  const award = useMutation(
    api.certificates.award.mutationOptions({
      onSuccess: ({ count, firstNumber, lastNumber }) => {
        notifyDone(count === 1 ? `已发证 1 张：${firstNumber}` : `已发证 ${count} 张：${firstNumber} 至 ${lastNumber}`)
        onClose()
      },
    }),
  )
  const usesPaper = wish.usesPaper ?? paper.isKept
  const terms = AwardTerms.safeParse(termsOf(values))
  const request = AwardRequest.safeParse({
    ...{ terms: termsOf(values), issuedOn: values.issuedOn, teacherIds: people.map(({ id }) => id) },
    ...wish,
    usesPaper,
  })
  return (
    <Dialog onClose={onClose} title="发其他证书" size="min(1120px, 96vw)">
      <Group align="stretch" wrap="nowrap" gap="lg">
        <Stack w={380} style={{ flexShrink: 0 }} gap="sm">
          <SegmentedControl
            aria-label="种类"
            data={(['title', 'honour', 'appointment'] as const).map((value) => ({ value, label: certificateKinds[value] }))}
            value={values.kind}
            onChange={chooseKind}
          />
          <AwardTermsInputs values={values} onChange={patch} />
          <DayInput
            label="发证日期"
            required
            maxDate={addDays(today, 31)}
            value={values.issuedOn}
            onChange={(day) => day && patch({ issuedOn: day })}
          />
          <RangeSelect kind={values.kind} value={wish.rangeId} onChange={(rangeId) => setWish({ ...wish, rangeId })} />
          <PaperSwitch
            kind={values.kind}
            count={people.length}
            checked={usesPaper}
            onChange={(next) => setWish({ ...wish, usesPaper: next })}
          />
          <AwardPeople title={values.kind === 'title' ? values.titleName : undefined} people={people} onChange={setPeople} />
        </Stack>
        <Stack flex={1} miw={0} justify="space-between">
          {request.success ? (
            <Preview request={request.data} isIssuing={award.isPending} />
          ) : (
            <Text c="dimmed" fz="sm">
              {terms.success ? '加入要发证的人，这里就能看到证书的样子。' : `还没有填完：${terms.error.issues[0]?.message}。`}
            </Text>
          )}
          <DialogActions
            onCancel={onClose}
            disabled={!request.success}
            loading={award.isPending}
            onConfirm={() => request.success && award.mutate(request.data)}
          >
            发证 {people.length} 张
          </DialogActions>
        </Stack>
      </Group>
    </Dialog>
  )
}

function Preview({ request, isIssuing }: { request: AwardRequest; isIssuing: boolean }) {
  const [settled] = useDebouncedValue(request, 300)
  const query = useQuery(
    api.certificates.previewAward.queryOptions({ input: settled, placeholderData: keepPreviousData, enabled: !isIssuing }),
  )
  return (
    <div>
      <LoadState query={query}>{(sheet) => <SheetPreview sheet={sheet} label="名字最长的一张证书" />}</LoadState>
      <Text fz="xs" c="dimmed" mt={6}>
        这是名字最长的一张。编号在发证时按学校、姓名的顺序取定。
      </Text>
    </div>
  )
}
