import { Button, Group, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { defaultNumberPattern, formatNumber } from '../../shared/numbering/pattern.ts'
import type { OfficeDraft } from '../../shared/office/model.ts'
import { type OfficeValues, readValues, valuesOf } from './office-form.ts'

type OfficeFormProps = { initial: OfficeDraft; submit: string; loading: boolean; onSubmit: (office: OfficeDraft) => void }

/** The centre's own settings. Hours are shown in hours and kept in tenths. */
export function OfficeForm({ initial, submit, loading, onSubmit }: OfficeFormProps) {
  const form = useForm<OfficeValues>({
    initialValues: valuesOf(initial),
    validate: (values) => {
      const read = readValues(values)
      return 'errors' in read ? read.errors : {}
    },
  })
  const send = form.onSubmit((values) => {
    const read = readValues(values)
    if ('draft' in read) onSubmit(read.draft)
  })
  return (
    <form onSubmit={send} noValidate>
      <Stack>
        <SimpleGrid cols={2}>
          <TextInput label="县（市、区）" placeholder="例如 青川县" required {...form.getInputProps('countyName')} data-autofocus />
          <TextInput label="中心名称" placeholder="例如 青川县教师发展中心" required {...form.getInputProps('centerName')} />
          <TextInput label="上级教育局" placeholder="例如 广元市教育局" required {...form.getInputProps('bureauName')} />
          <TextInput label="证书编号里的机构简称" placeholder="例如 青教" required {...form.getInputProps('abbreviation')} />
          <NumberInput
            label="本周期第一年"
            description="一个周期三年"
            min={1990}
            max={2200}
            required
            {...form.getInputProps('cycleFirstYear')}
          />
          <NumberInput label="实训基地目标数" description="周期内要建成的个数" min={0} max={1000} {...form.getInputProps('baseTarget')} />
          <NumberInput
            label="一天折合学时"
            description="半天按一半算"
            min={1}
            max={24}
            step={0.5}
            decimalScale={1}
            required
            {...form.getInputProps('hoursPerDay')}
          />
          <NumberInput
            label="多少学时折合 1 学分"
            description="通常 10 学时"
            min={0.1}
            max={100}
            decimalScale={1}
            required
            {...form.getInputProps('hoursPerCredit')}
          />
        </SimpleGrid>
        <ExampleNumber organization={form.values.abbreviation} />
        <Group justify="flex-end">
          <Button type="submit" loading={loading}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** What may stand on a certificate: an abbreviation that ends as the pattern goes on is seen here, not after the first hundred are printed. */
function ExampleNumber({ organization }: { organization: string }) {
  if (organization.trim() === '') return null
  const values = { year: new Date().getFullYear(), organization: organization.trim(), programCode: '', type: '', serial: 1 }
  return (
    <Text fz="xs" role="status">
      证书编号例如：{formatNumber(defaultNumberPattern, values)}。编号规则在“编号与空白证书”里改。
    </Text>
  )
}
