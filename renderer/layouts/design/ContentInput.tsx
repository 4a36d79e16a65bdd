import { ActionIcon, Group, Menu, ScrollArea, Text, Textarea } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useRef, useState } from 'react'
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

/** A text with fields in braces. What can't be read yet stays in the input, and the page keeps the last text that could. */
export function ContentInput({ label, value, list, onContent }: ContentInputProps) {
  const { dispatch, layout } = useDesigning()
  const [draft, setDraft] = useState<string>()
  const input = useRef<HTMLTextAreaElement>(null)
  const take = (content: string) => {
    const isReadable = isTemplate(content)
    setDraft(isReadable ? undefined : content)
    if (isReadable && content !== value) onContent(content)
  }
  const insert = ({ code }: FieldChoice) => {
    const text = draft ?? value
    const [from, to] = [input.current?.selectionStart ?? text.length, input.current?.selectionEnd ?? text.length]
    take(`${text.slice(0, from)}${code}${text.slice(to)}`)
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
      value={draft ?? value}
      error={draft === undefined ? undefined : '花括号没有成对，或格式不认识'}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={() => dispatch({ do: 'end-gesture' })}
    />
  )
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
