import { Select, Stack, Table, Text, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { faceLabels } from '../../shared/documents/faces.ts'
import { NameChoice } from '../../shared/documents/name-faces.ts'
import type { RareName, UserFaceRow } from '../../shared/layouts/model.ts'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { notifyDone } from '../ui/notify-done.ts'

type Choices = { value: string; label: string }[]

/** The names of the registry with characters that Song lacks: for each, how it is to be printed. */
export function RareNames({ faces }: { faces: readonly UserFaceRow[] }) {
  const query = useQuery(api.layouts.rareNames.queryOptions())
  const choices: Choices = [
    ...Object.entries(faceLabels).map(([value, label]) => ({ value, label: `整个名字用${label}` })),
    ...faces.map(({ id, name }) => ({ value: `user-${id}`, label: `整个名字用${name}` })),
    { value: 'by-hand', label: '缺的字留空，手写' },
  ]
  return (
    <Stack gap="xs">
      <Title order={2} fz="md">
        有生僻字的名字
      </Title>
      <LoadState query={query}>
        {(names) =>
          names.length === 0 ? (
            <Text fz="sm">教师库里的名字，自带的宋体都能打印。</Text>
          ) : (
            <>
              <Text fz="sm" c="dimmed">
                宋体没有的字，自动用别的字体补上，字形会有些不同。可以改成整个名字用同一个字体，或者留空手写；以后打印这个名字都照此办理。
              </Text>
              <Table withTableBorder bg="white" layout="fixed">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th w={240}>姓名</Table.Th>
                    <Table.Th>宋体没有的字</Table.Th>
                    <Table.Th w={300}>打印时</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {names.map((rare) => (
                    <RareNameLine key={rare.name} rare={rare} choices={choices} />
                  ))}
                </Table.Tbody>
              </Table>
            </>
          )
        }
      </LoadState>
    </Stack>
  )
}

function RareNameLine({ rare: { name, characters, choice }, choices }: { rare: RareName; choices: Choices }) {
  const choose = useMutation(api.layouts.chooseForName.mutationOptions({ onSuccess: () => notifyDone(`“${name}”的打印办法已改`) }))
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>
        {characters.map(({ character, face }) => `${character}（${face ? `用${face}补` : '都没有，要手写'}）`).join('　')}
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          aria-label={`${name}打印时`}
          placeholder="自动补字"
          clearable
          data={choices}
          value={choice}
          onChange={(value) => choose.mutate({ name, choice: value === null ? null : NameChoice.parse(value) })}
        />
      </Table.Td>
    </Table.Tr>
  )
}
