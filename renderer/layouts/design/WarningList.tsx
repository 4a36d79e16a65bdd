import { Alert, Stack, UnstyledButton } from '@mantine/core'
import type { SheetWarning } from '../../../shared/documents/sheet.ts'
import { describeWarning, severityOf } from './describe-warning.ts'
import { useDesigning } from './designing.ts'
import { nameOfElement } from './name-of-element.ts'

/** What the layout step has to say of the elements, each a way to the element. */
export function WarningList({ warnings }: { warnings: readonly SheetWarning[] }) {
  const { layout, dispatch } = useDesigning()
  const nameOf = (id: string) => {
    const element = layout.elements.find((one) => one.id === id)
    return element ? nameOfElement(element, layout.kind) : id
  }
  return (
    <Stack gap={4} aria-label="提醒" role="list">
      {warnings.map((warning) => (
        <Alert
          key={`${warning.elementId} ${warning.kind} ${warning.row ?? ''} ${warning.kind === 'missing-field' ? warning.field : ''}`}
          color={severityOf(warning)}
          p={6}
          role="listitem"
        >
          <UnstyledButton fz="xs" onClick={() => dispatch({ do: 'choose', ids: [warning.elementId] })}>
            {nameOf(warning.elementId)}：{describeWarning(warning, layout.kind)}
          </UnstyledButton>
        </Alert>
      ))}
    </Stack>
  )
}
