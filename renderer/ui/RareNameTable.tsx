import { Select, Table } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { NameChoice } from '../../shared/documents/faces.ts'
import type { RareName } from '../../shared/documents/name-faces.ts'
import { api } from '../api/client.ts'
import { notifyDone } from './notify-done.ts'

/** `lacking` heads the characters; `onChosen`: what was made with the name as it was printed before is made again. */
type RareNameTableProps = { names: readonly RareName[]; lacking: string; disabled?: boolean; onChosen?: () => void }

/** Names with characters that the wanted face lacks: for each, how it is to be printed from now on. */
export function RareNameTable({ names, lacking, ...choosing }: RareNameTableProps) {
  return (
    <Table withTableBorder bg="white" layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={220}>姓名</Table.Th>
          <Table.Th>{lacking}</Table.Th>
          <Table.Th w={240}>打印时</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {names.map((rare) => (
          <RareNameLine key={rare.name} rare={rare} {...choosing} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

type RareNameLineProps = Omit<RareNameTableProps, 'names' | 'lacking'> & { rare: RareName }

function RareNameLine({ rare: { name, characters, faces, choice }, disabled = false, onChosen }: RareNameLineProps) {
  const choose = useMutation(
    api.layouts.chooseForName.mutationOptions({
      onSuccess: () => {
        notifyDone(`“${name}”的打印办法已改`)
        onChosen?.()
      },
    }),
  )
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{name}</Table.Td>
      <Table.Td>
        {characters.map(({ character, face }) => `${character}（${face ? `用${face}补` : '都没有，要手写'}）`).join('　') || '无'}
      </Table.Td>
      <Table.Td>
        <Select
          size="xs"
          aria-label={`${name}打印时`}
          placeholder="自动补字"
          clearable
          disabled={disabled || choose.isPending}
          data={[
            ...faces.map(({ face, label }) => ({ value: face, label: `整个名字用${label}` })),
            { value: 'by-hand', label: '缺的字留空，手写' },
          ]}
          value={choose.isPending ? choose.variables.choice : choice}
          onChange={(value) => choose.mutate({ name, choice: value === null ? null : NameChoice.parse(value) })}
        />
      </Table.Td>
    </Table.Tr>
  )
}
