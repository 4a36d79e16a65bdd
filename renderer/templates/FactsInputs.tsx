import { SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { TemplateFacts } from '../../shared/templates/model.ts'

/** What a person says of a template. */
export function FactsInputs({ form }: { form: UseFormReturnType<TemplateFacts> }) {
  return (
    <>
      <TextInput label="名称" required {...form.getInputProps('name')} />
      <SimpleGrid cols={2}>
        <TextInput label="接收单位" placeholder="例如：市教育局教师科" {...form.getInputProps('receiver')} />
        <TextInput label="备注" placeholder="例如：每年 12 月上报" {...form.getInputProps('note')} />
      </SimpleGrid>
    </>
  )
}
