import { Alert, ScrollArea, Stack, Text } from '@mantine/core'
import type { RareName } from '../../shared/documents/name-faces.ts'
import { RareNameTable } from './RareNameTable.tsx'

type RareNamesAlertProps = { names: readonly RareName[]; disabled?: boolean; onChosen?: () => void }

/** Before paper is used: the names that the layout's own face can't set whole, and how each is to be printed. Nothing where there are none. */
export function RareNamesAlert({ names, ...choosing }: RareNamesAlertProps) {
  if (names.length === 0) return null
  const open = names.filter(({ choice }) => choice === null).length
  return (
    <Alert
      w="100%"
      color={open > 0 ? 'yellow' : 'qing'}
      title={`${names.length} 个名字里有样式的字体没有的字${open > 0 ? '' : '，都已选好打印办法'}`}
    >
      <Stack gap="xs">
        <Text fz="sm">
          不选就自动用别的字体补这些字，字形会有些不同；可以改成整个名字用一个字体，或者留空手写。以后打印这个名字都照此办理。
        </Text>
        <ScrollArea.Autosize mah={240} type="auto">
          <RareNameTable names={names} lacking="样式的字体没有的字" {...choosing} />
        </ScrollArea.Autosize>
      </Stack>
    </Alert>
  )
}
