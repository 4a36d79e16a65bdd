import { NumberInput, Radio, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { defaultTerms, Pace, paces, type RegistrationYear } from '../../shared/registration/model.ts'
import { api } from '../api/client.ts'
import { AuditTrail } from '../ui/AuditTrail.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { readTenths } from '../ui/read-tenths.ts'

type TermsDialogProps = { opened?: RegistrationYear; onDone: (year: number) => void; onClose: () => void }

/** Begins the registration of a year, or changes what is asked in one that has begun, with a reason. */
export function TermsDialog({ opened, onDone, onClose }: TermsDialogProps) {
  const { pace: firstPace, ethicsPerSemester } = opened ?? defaultTerms
  const [year, setYear] = useState<number | string>(opened?.year ?? new Date().getFullYear())
  const [pace, setPace] = useState<Pace>(firstPace)
  const [ethics, setEthics] = useState<number | string>(ethicsPerSemester / 10)
  const [reason, setReason] = useState('')
  const finish = (message: string) => {
    notifyDone(message)
    onDone(Number(year))
    onClose()
  }
  const open = useMutation(api.registration.open.mutationOptions({ onSuccess: () => finish(`${year} 年度登记已开始`) }))
  const change = useMutation(api.registration.changeTerms.mutationOptions({ onSuccess: () => finish('核验要求已修改') }))
  const hours = readTenths(ethics)
  const isComplete = year !== '' && hours !== undefined && (!opened || reason.trim() !== '')
  const send = () => {
    if (!isComplete) return
    const deed = { year: Number(year), terms: { pace, ethicsPerSemester: hours } }
    if (opened) change.mutate({ ...deed, reason })
    else open.mutate(deed)
  }
  return (
    <Dialog onClose={onClose} title={opened ? `${opened.year} 年度的核验要求` : '开始年度登记'} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Stack>
          {!opened && <NumberInput label="年度" required data-autofocus w={140} min={1990} max={2200} value={year} onChange={setYear} />}
          <Radio.Group label="周期学时怎样核验" value={pace} onChange={(next) => setPace(Pace.parse(next))}>
            <Stack gap="xs" mt="xs">
              {Object.entries(paces).map(([value, label]) => (
                <Radio key={value} value={value} label={label} />
              ))}
            </Stack>
          </Radio.Group>
          <NumberInput
            label="师德每学期至少"
            description="上级要求每学期另算时才填，例如 10 学时；不要求就填 0"
            required
            styles={{ wrapper: { width: 140 } }}
            min={0}
            max={100}
            step={0.5}
            decimalScale={1}
            value={ethics}
            onChange={setEthics}
          />
          {opened && <ReasonInput label="修改原因" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
          <Text fz="xs" c="dimmed">
            有一项未达标就不能直接通过。已经办理的，保留当时核验的结果。
          </Text>
          <DialogActions onCancel={onClose} loading={open.isPending || change.isPending} disabled={!isComplete}>
            {opened ? '保存' : '开始'}
          </DialogActions>
          {opened && <AuditTrail subject="registrationYear" id={opened.id} />}
        </Stack>
      </form>
    </Dialog>
  )
}
