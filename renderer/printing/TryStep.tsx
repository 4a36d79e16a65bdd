import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { PrintProfile, PrintProfileDraft } from '../../shared/printing/model.ts'
import { describePaper } from '../../shared/printing/papers.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { Facts } from '../ui/Facts.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { describeCorrection } from './describe-correction.ts'
import { SheetButtons } from './SheetButtons.tsx'

/** The correction is tried on plain paper before it is kept. */
export function TryStep({ profile, draft }: { profile: PrintProfile | undefined; draft: PrintProfileDraft }) {
  const navigate = useNavigate()
  const onSuccess = ({ id }: { id: number }) => {
    notifyDone('打印校准已保存，打印证书时就可以选用')
    void navigate({ to: `/printing/${id}`, replace: true })
  }
  const create = useMutation(api.printing.create.mutationOptions({ onSuccess }))
  const change = useMutation(api.printing.change.mutationOptions({ onSuccess }))
  const save = async () => {
    if (!profile) return create.mutate(draft)
    const question = { title: '保存新的校准', message: '新的校准代替原来的，原来的留在变更记录里。', confirm: '保存' }
    const reason = await askReason(question)
    if (reason) change.mutate({ id: profile.id, profile: draft, reason })
  }
  return (
    <Stack mt="md" maw={760}>
      <Facts facts={[{ label: '纸', value: describePaper(draft) }, ...describeCorrection(draft)]} />
      <Text fz="sm">
        在同样大小的白纸上打印试打页，再量一次：每个十字应当正好在旁边印的毫米数上。差 0.3 mm 以上，请回到前面重新量；准了就保存。
      </Text>
      <Group justify="space-between">
        <SheetButtons request={{ purpose: 'test', name: draft.name, paper: draft, correction: draft }} label="打印试打页" />
        <Button loading={create.isPending || change.isPending} onClick={() => void save()}>
          保存校准
        </Button>
      </Group>
    </Stack>
  )
}
