import { ActionIcon, Group, Menu, ScrollArea, Text, Textarea } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { readFields, speakFields } from '../../../shared/documents/design/spoken-fields.ts'
import type { DocumentKind } from '../../../shared/documents/kinds.ts'
import { isTemplate } from '../../../shared/documents/template.ts'
import { useDesigning } from './designing.ts'
import { type FieldChoice, fieldChoices } from './field-choices.ts'

type ContentInputProps = {
  label: string
  value: string
  /** The list whose rows fill the text; its fields are offered first. */
  list?: string | undefined
  onContent: (content: string) => void
}

/** A text with fields in braces, by the names that people know. What can't be read yet stays in the input, and the page keeps the last text that could. */
export function ContentInput({ label, value, list, onContent }: ContentInputProps) {
  const { dispatch, layout } = useDesigning()
  const [draft, setDraft] = useState<string>()
  const input = useRef<HTMLTextAreaElement>(null)
  const spoken = draft ?? speakFields(value, layout.kind, list)
  const take = (typed: string) => {
    const { content } = readFields(typed, layout.kind, list)
    const isReadable = mistakeOf(typed, layout.kind, list) === undefined
    setDraft(isReadable ? undefined : typed)
    if (isReadable && content !== value) onContent(content)
  }
  const insert = ({ code }: FieldChoice) => {
    const [from, to] = [input.current?.selectionStart ?? spoken.length, input.current?.selectionEnd ?? spoken.length]
    take(`${spoken.slice(0, from)}${speakFields(code, layout.kind, list)}${spoken.slice(to)}`)
  }
  return (
    <Textarea
      ref={input}
      size="xs"
      label={
        <Group justify="space-between" wrap="nowrap" gap={4}>
          {label}
          <FieldMenu choices={fieldChoices(layout.kind, list)} onChoice={insert} />
        </Group>
      }
      labelProps={{ style: { width: '100%' } }}
      aria-label={label}
      autosize
      minRows={1}
      maxRows={8}
      value={spoken}
      error={draft === undefined ? undefined : mistakeOf(draft, layout.kind, list)}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => dispatch({ do: 'end-gesture' })}
    />
  )
}

function mistakeOf(typed: string, kind: DocumentKind, list?: string): string | undefined {
  if (!isTemplate(typed)) return '花括号没有成对，或格式不认识'
  const { unknown } = readFields(typed, kind, list)
  return unknown === undefined ? undefined : `没有“${unknown}”这一项，请点右上角的花括号选`
}

function FieldMenu({ choices, onChoice }: { choices: readonly FieldChoice[]; onChoice: (choice: FieldChoice) => void }) {
  return (
    <Menu position="bottom-end" width={250} returnFocus>
      <Menu.Target>
        <ActionIcon size="xs" variant="subtle" aria-label="插入内容" title="插入内容">
          <IconBraces size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={320} type="auto">
          {choices.map((choice) => (
            <Menu.Item key={choice.code} py={4} onClick={() => onChoice(choice)}>
              <Group justify="space-between" wrap="nowrap" gap="xs">
                <Text fz="xs">{choice.label}</Text>
                <Text fz="xs" c="dimmed" truncate maw={120}>
                  {choice.example}
                </Text>
              </Group>
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  )
}
