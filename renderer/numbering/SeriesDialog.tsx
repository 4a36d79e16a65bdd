import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { certificateKinds } from '../../shared/certificates/kinds.ts'
import type { NumberSeries } from '../../shared/numbering/model.ts'
import { NumberReset } from '../../shared/numbering/pattern.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'
import { resetLabels } from './reset-labels.ts'

const tokens = ['{机构简称}', '{四位年}', '{年}', '{项目代码}', '{类型}', '{流水:4}']

/** Changes how the numbers of a kind are made, with the numbers it would make in sight. */
export function SeriesDialog({ series: { id, ...initial }, onClose }: { series: NumberSeries; onClose: () => void }) {
  const [draft, setDraft] = useState(() => ({ kind: initial.kind, type: initial.type, pattern: initial.pattern, resets: initial.resets }))
  const [reason, setReason] = useState('')
  const [settled] = useDebouncedValue(draft, 200)
  const preview = useQuery(api.numbering.preview.queryOptions({ input: settled, placeholderData: keepPreviousData })).data
  const change = useMutation(
    api.numbering.changeSeries.mutationOptions({
      onSuccess: () => {
        notifyDone('编号规则已修改，以后发的证书照此编号')
        onClose()
      },
    }),
  )
  const isProgramKnown = draft.kind === 'completion'
  const problems = preview?.problems ?? []
  return (
    <Dialog onClose={onClose} title={`${certificateKinds[draft.kind]}的编号规则`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ id, series: draft, reason })
        }}
      >
        <Stack>
          <TextInput
            label="编号规则"
            required
            data-autofocus
            maxLength={60}
            value={draft.pattern}
            onChange={(event) => setDraft({ ...draft, pattern: event.currentTarget.value })}
          />
          <Group gap={6}>
            <Text fz="xs" c="dimmed">
              加在末尾：
            </Text>
            {tokens
              .filter((token) => isProgramKnown || token !== '{项目代码}')
              .map((token) => (
                <Button
                  key={token}
                  size="compact-xs"
                  variant="default"
                  onClick={() => setDraft({ ...draft, pattern: draft.pattern + token })}
                >
                  {token}
                </Button>
              ))}
          </Group>
          {draft.pattern.includes('{类型}') && (
            <TextInput
              label="{类型} 写成"
              required
              maxLength={20}
              value={draft.type}
              onChange={(event) => setDraft({ ...draft, type: event.currentTarget.value })}
            />
          )}
          <Checkbox.Group
            label="流水号从 1 重新开始"
            description="都不选，就一直接着编"
            value={draft.resets}
            onChange={(resets) => setDraft({ ...draft, resets: NumberReset.array().parse(resets) })}
          >
            <Group mt={6}>
              <Checkbox value="year" label={resetLabels.year} />
              {isProgramKnown && <Checkbox value="program" label={resetLabels.program} />}
            </Group>
          </Checkbox.Group>
          {problems.length > 0 ? (
            <Alert color="red" title="这样编号会出错">
              {problems.map((problem) => (
                <Text key={problem} fz="sm">
                  {problem}
                </Text>
              ))}
            </Alert>
          ) : (
            <Alert color="qing" role="status">
              <Text fz="sm">今年第一个编号：{preview?.first}</Text>
              <Text fz="sm">今年下一个编号：{preview?.next}</Text>
            </Alert>
          )}
          <ReasonInput label="修改原因" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <DialogActions onCancel={onClose} loading={change.isPending} disabled={problems.length > 0 || !reason.trim()}>
            保存
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}
