import { Autocomplete, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { schemaResolver, useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { teacherWords } from '../../shared/teachers/words.ts'
import { titleLabels } from '../../shared/titles/import-fields.ts'
import { type TitleLevel, titleLevels } from '../../shared/titles/levels.ts'
import { TitleDraft, type TitleRow } from '../../shared/titles/model.ts'
import { levelOf } from '../../shared/titles/words.ts'
import { api } from '../api/client.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { DialogActions } from '../ui/DialogActions.tsx'
import { notifyDone } from '../ui/notify-done.ts'
import { ReasonInput } from '../ui/ReasonInput.tsx'

type Values = { name: string; level: TitleLevel | null; grantedOn: string; grantedBy: string; number: string; reason: string }
type TitleDialogProps = { onClose: () => void } & ({ teacherId: number; title?: never } | { title: TitleRow; teacherId?: never })

const checkDraft = schemaResolver(TitleDraft, { sync: true })

/** Enters a title of a teacher, or corrects one with a reason. */
export function TitleDialog({ teacherId, title, onClose }: TitleDialogProps) {
  const done = (message: string) => () => {
    notifyDone(message)
    onClose()
  }
  const grant = useMutation(api.titles.grant.mutationOptions({ onSuccess: done('称号已登记') }))
  const change = useMutation(api.titles.change.mutationOptions({ onSuccess: done('修改已保存') }))
  const form = useForm<Values>({
    initialValues: valuesOf(title),
    validate: (values) => ({ ...checkDraft(values), ...(title && !values.reason.trim() && { reason: '请写明修改的原因' }) }),
  })
  const submit = form.onSubmit(({ reason, ...values }) => {
    const draft = TitleDraft.parse(values)
    if (title) change.mutate({ id: title.id, title: draft, reason })
    else grant.mutate({ teacherId, title: draft })
  })
  const own = levelOf(form.values.name)
  return (
    <Dialog onClose={onClose} title={title ? `修改“${title.name}”` : '登记称号'} size={620}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <SimpleGrid cols={2} verticalSpacing="sm">
            <Autocomplete
              label={titleLabels.name}
              required
              data-autofocus
              placeholder="例如 县级骨干教师"
              data={Object.keys(teacherWords.title)}
              {...form.getInputProps('name')}
            />
            <Select
              label="级别"
              data={[...titleLevels]}
              clearable
              placeholder={own ?? '没有级别的可以不选'}
              {...form.getInputProps('level')}
            />
            <TextInput label={titleLabels.grantedOn} placeholder="例如 2015、2015-09 或 2015-09-10" {...form.getInputProps('grantedOn')} />
            <TextInput label={titleLabels.grantedBy} placeholder="例如 县教育局" {...form.getInputProps('grantedBy')} />
          </SimpleGrid>
          <TextInput
            label={titleLabels.number}
            placeholder={title?.issued ? `不填时用本中心所发证书的编号 ${title.issued.number}` : '证书上的编号'}
            {...form.getInputProps('number')}
          />
          {title && <ReasonInput label="修改原因" minRows={1} {...form.getInputProps('reason')} />}
          <DialogActions onCancel={onClose} loading={grant.isPending || change.isPending}>
            {title ? '保存' : '登记'}
          </DialogActions>
        </Stack>
      </form>
    </Dialog>
  )
}

function valuesOf(title?: TitleRow): Values {
  return {
    name: title?.name ?? '',
    level: title?.level ?? null,
    grantedOn: title?.grantedOn ?? '',
    grantedBy: title?.grantedBy ?? '',
    number: title?.number ?? '',
    reason: '',
  }
}
