import { Select, Stack, TextInput } from '@mantine/core'
import type { LayoutElement } from '../../../shared/documents/elements.ts'
import { useDesigning, useEdit } from './designing.ts'
import { nameOfContent } from './name-of-element.ts'

type Standing = Pick<LayoutElement, 'pages' | 'side' | 'printed' | 'moves'>

const printed = { always: '始终打印', 'on-plain-paper': '印在白纸上时才打印（预印表格上已有）' } as const satisfies Record<
  Standing['printed'],
  string
>
const pages = { every: '每一张', first: '第一张', following: '第二张起', last: '最后一张' } as const satisfies Record<
  Standing['pages'],
  string
>
const sides = { both: '左页和右页', left: '只在左页', right: '只在右页' } as const satisfies Record<Standing['side'], string>
const moves = { never: '位置固定', 'with-table': '跟在表格末尾后面' } as const satisfies Record<Standing['moves'], string>

/** What every element has: its name for people, and when and where it is printed. Of tables and booklet pages only where they matter. */
export function StandingInputs({ element }: { element: LayoutElement }) {
  const { layout, dispatch } = useDesigning()
  const edit = useEdit(element)
  const hasTable = layout.elements.some(({ kind }) => kind === 'table')
  const isOfBooklet = layout.rightPageShift !== 0 || layout.elements.some(({ side }) => side !== 'both')
  return (
    <Stack gap="xs">
      <TextInput
        size="xs"
        label="名称"
        placeholder={nameOfContent(element, layout.kind)}
        maxLength={20}
        value={element.label ?? ''}
        onChange={(event) => edit({ label: event.currentTarget.value || undefined }, 'label')}
        onBlur={() => dispatch({ do: 'end-gesture' })}
      />
      <Choice label="打印" words={printed} value={element.printed} onChoice={(value) => edit({ printed: value })} />
      {hasTable && <Choice label="印在哪几张" words={pages} value={element.pages} onChoice={(value) => edit({ pages: value })} />}
      {hasTable && element.kind !== 'table' && (
        <Choice label="表格短了以后" words={moves} value={element.moves} onChoice={(value) => edit({ moves: value })} />
      )}
      {isOfBooklet && <Choice label="左右页" words={sides} value={element.side} onChoice={(value) => edit({ side: value })} />}
    </Stack>
  )
}

type ChoiceProps = { label: string; words: Readonly<Record<string, string>>; value: string; onChoice: (value: string) => void }

function Choice({ label, words, value, onChoice }: ChoiceProps) {
  const data = Object.entries(words).map(([word, text]) => ({ value: word, label: text }))
  return <Select size="xs" label={label} data={data} allowDeselect={false} value={value} onChange={(word) => word && onChoice(word)} />
}
